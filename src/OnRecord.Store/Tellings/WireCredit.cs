using OnRecord.Knowledge.Tables;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Store.Tellings;

/// <summary>The agency that a report credits: as its author, or in its dateline ("ARICA (AP) –").</summary>
internal sealed class WireCredit
{
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
