using System.Globalization;
using OnRecord.Store;
using OnRecord.Store.Reviews;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Review;

/// <summary>Which decisions are listed, the last first.</summary>
/// <param name="After">Number of the decision before which the list goes on.</param>
public sealed record LogQuestion(string? By, string? Report, bool IsOrphaned, int? After) : IQuestion
{
    public const int PageSize = 50;

    public string Path => "/review/log";

    public IEnumerable<(string Name, string? Value)> Parameters => With(After);

    public string Beyond(string next) => QueryText.Of(Path, With(int.Parse(next, CultureInfo.InvariantCulture)));

    internal static LogQuestion Read(QuestionReader reader) => new(reader.Text("by"), reader.Text("report"), reader.Flag("orphaned"), reader.Number("after", 1, int.MaxValue));

    internal static Listed<ReviewDecision> Of(PageRequest request, LogQuestion question)
    {
        var decisions = All(request, question).Take(PageSize + 1).ToList();
        return new Listed<ReviewDecision>([.. decisions.Take(PageSize)], decisions.Count > PageSize ? decisions[PageSize - 1].Number.ToString(CultureInfo.InvariantCulture) : null);
    }

    internal static IEnumerable<ReviewDecision> All(PageRequest request, LogQuestion question) => request.Service<RecordStore>().Reviews().Decisions().Reverse().Where(question.Fits);

    private bool Fits(ReviewDecision decision) =>
        (By is null || decision.By == By) && (Report is null || decision.Report == Report || decision.FoundAt.Any(place => ItemId.Of(place).Report == Report)) && (!IsOrphaned || decision.IsOrphaned) && (After is null || decision.Number < After);

    private (string Name, string? Value)[] With(int? after) => [("by", By), ("report", Report), ("orphaned", IsOrphaned ? "true" : null), ("after", after?.ToString(CultureInfo.InvariantCulture))];
}
