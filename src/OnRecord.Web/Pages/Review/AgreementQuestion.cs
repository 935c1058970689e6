using OnRecord.Store;
using OnRecord.Store.Reviews.Agreement;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Review;

/// <summary>How far reviewers agree; nothing to choose.</summary>
public sealed record AgreementQuestion : IQuestion
{
    public string Path => "/review/agreement";

    public IEnumerable<(string Name, string? Value)> Parameters => [];

    internal static AgreementQuestion Read(QuestionReader _) => new();

    internal static IEnumerable<AgreementFigure> All(PageRequest request, AgreementQuestion _) => ReviewAgreement.Of(request.Service<RecordStore>().Reviews().Judged());

    internal static Listed<AgreementFigure> Of(PageRequest request, AgreementQuestion question) => new([.. All(request, question)], null);
}
