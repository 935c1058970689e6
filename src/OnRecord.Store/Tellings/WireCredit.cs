using OnRecord.Knowledge.Tables;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Store.Tellings;

/// <summary>The agency that a report credits: as its author, or in its dateline ("ARICA (AP) –").</summary>
internal sealed class WireCredit
{
    private static readonly Lazy<WireCredit> Loaded = new(() => new WireCredit());

    /// <summary>Immutable and thread-safe.</summary>
    public static WireCredit Shared => Loaded.Value;

    private readonly CreditLexicon _agencies = CreditLexicon.Load(TsvTable.Load("data/lexicon/agencies.tsv", "name", "kind"));

    /// <summary>Null when it credits none.</summary>
    public string? Of(IReadOnlyList<string> authors, string? dateline) =>
        authors.Append(InBrackets(dateline ?? "")).FirstOrDefault(name => name.Length > 0 && _agencies.IsCredit(name));

    private static string InBrackets(string dateline)
    {
        var (open, close) = (dateline.IndexOf('('), dateline.LastIndexOf(')'));
        return open >= 0 && close > open ? dateline[(open + 1)..close] : "";
    }
}
