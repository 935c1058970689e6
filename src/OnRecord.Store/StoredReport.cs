using OnRecord.Records;
using OnRecord.Store.Ids;

namespace OnRecord.Store;

/// <summary>A report as the record keeps it.</summary>
/// <param name="Key">The id of the report: a hash of its text and where it stands, the same in every record.</param>
/// <param name="Version">From 1, of those that stood at its address.</param>
/// <param name="IsCurrent">No later version is known.</param>
/// <param name="Carriers">How many current reports carry this text or a copy of it, this one counted.</param>
/// <param name="FirstKey">The id of the report that stands for its text and its copies: its own, or that of the one that appeared first.</param>
/// <param name="ActorKeys">The id across reports of each actor of the record that has one.</param>
public sealed record StoredReport(long Number, string Key, Record Record, int Version, bool IsCurrent, int Carriers, string FirstKey, IReadOnlyDictionary<string, string> ActorKeys)
{
    /// <summary>A report as it would stand in a record that holds nothing else.</summary>
    public static StoredReport Alone(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var key = ReportKey.Of(record.Article);
        return new StoredReport(0, key, record, Version: 1, IsCurrent: true, Carriers: 1, key, ActorKey.AllOf(record));
    }

    /// <summary>The id of an item of this report in all records.</summary>
    public string IdOf(string item) => $"{Key}.{item}";

    /// <summary>The attribution of an id in the report; null for null, and for an id that none has.</summary>
    public Attribution? Attribution(string? id) => id is null ? null : Record.Attributions.FirstOrDefault(said => said.Id == id);

    /// <summary>The attributions that an event hangs on, the innermost first.</summary>
    public IReadOnlyList<Attribution> Chain(string? innermost)
    {
        var chain = new List<Attribution>();
        for (var said = Attribution(innermost); said is not null && !chain.Contains(said); said = Attribution(said.Within))
        {
            chain.Add(said);
        }

        return chain;
    }
}
