using OnRecord.Store.Queries;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Reports;

/// <summary>Asks the record for reports.</summary>
internal static class ReportsAnswer
{
    public static Answer<FoundReport> Of(PageRequest request, ReportsQuestion question)
    {
        var limit = question.Limit ?? ReportsQuestion.PageSize;
        return new Answer<FoundReport>([.. request.Questions.Reports(question.Filter.Filter with { Limit = limit }, question.Query)], null);
    }

    public static IEnumerable<FoundReport> All(PageRequest request, ReportsQuestion question) => request.Questions.Reports(question.Filter.Filter, question.Query);
}
