using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Store.Tellings;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Reading;

/// <summary>One item, an event or a statement, as its report tells it.</summary>
/// <param name="Event">Null for a statement.</param>
/// <param name="Statement">Null for an event.</param>
public sealed record ItemReading(StoredReport Report, AccountItem Item, FoundEvent? Event, FoundStatement? Statement)
{
    public string Id => Report.IdOf(Item.Id);

    public JointEvent? Joint => Event?.Joint;

    public IReadOnlyList<FoundLink> Links => Event?.Links ?? Statement?.Links ?? [];

    /// <param name="id">In all records, as <c>REPORT.e1</c>.</param>
    /// <exception cref="NotFoundException">The record has no such item.</exception>
    internal static ItemReading Of(PageRequest request, string id)
    {
        var (questions, glossary) = (request.Questions, request.Service<Glossary>());
        if (questions.Event(id) is { } told)
        {
            // Of a report of very many items no more is read than the event and what it hangs on.
            var part = questions.WithMentions(told.Report);
            return new ItemReading(part, ItemBuilder.Of(part.Record, told.Event, glossary), told, null);
        }

        if (questions.Statement(id) is not { } said || questions.Report(said.Report.Key) is not { } report)
        {
            throw new NotFoundException($"The record has no item {id}.");
        }

        var item = new ItemBuilder(report.Record, glossary, new Names(report.Record)).Find(said.Attribution.Id);
        return new ItemReading(report, item ?? throw new NotFoundException($"The record has no item {id}."), null, said);
    }
}
