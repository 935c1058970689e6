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
        var (told, said) = (request.Questions.Event(id), request.Questions.Statement(id));
        if ((told?.Report ?? said?.Report)?.Key is not { } key || request.Questions.Report(key) is not { } report)
        {
            throw new NotFoundException($"The record has no item {id}.");
        }

        var (glossary, own) = (request.Service<Glossary>(), id[(key.Length + 1)..]);
        var item = report.Record.Events.FirstOrDefault(item => item.Id == own) is { } found ? ItemBuilder.Of(report.Record, found, glossary) : new ItemBuilder(report.Record, glossary, new Names(report.Record)).Find(own);
        return new ItemReading(report, item ?? throw new NotFoundException($"The record has no item {id}."), told, said);
    }
}
