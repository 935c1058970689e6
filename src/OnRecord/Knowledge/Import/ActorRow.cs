namespace OnRecord.Knowledge.Import;

/// <summary>One row of an actors file of one's own; see docs/knowledge.md for its columns.</summary>
internal sealed record ActorRow(
    string Name,
    IReadOnlyList<string> Aliases,
    string Kind,
    string? Country,
    IReadOnlyList<string> Sectors,
    string Office,
    PartialDate? From,
    PartialDate? To)
{
    public const string Columns = "name\taliases\tkind\tcountry\tsectors\toffice\tfrom\tto\tsource";

    public string ToLine(string source) => string.Join('\t',
        Cell(Name), string.Join('|', Aliases.Select(Cell).Where(alias => alias.Length > 0 && alias != Name).Distinct(StringComparer.Ordinal)),
        Kind, Country ?? "", string.Join('|', Sectors), Cell(Office), From?.ToString() ?? "", To?.ToString() ?? "", Cell(source));

    /// <summary>The kind of body that a code of bodies of no one state, or else a sector, implies.</summary>
    public static string KindOf(string? body, IReadOnlyList<string> sectors) => body switch
    {
        "IGO" or "UNO" or "EUR" => "international organisation",
        "NGO" or "NGM" => "ngo",
        "MNC" => "company",
        "IMG" => "armed group",
        _ => (sectors.Count > 0 ? sectors[0] : "") switch
        {
            "REB" or "PRM" or "UAF" => "armed group",
            "PTY" => "party",
            "MIL" => "armed forces",
            "COP" => "police",
            "SPY" => "intelligence",
            "LEG" => "parliament",
            "JUD" => "court",
            "GOV" => "government",
            "BUS" => "company",
            "JRN" => "media",
            "LAB" => "union",
            "REL" => "religious body",
            _ => "other",
        },
    };

    private static string Cell(string text) => text.Replace('\t', ' ').Replace('|', ' ').Replace('\n', ' ').Replace('\r', ' ').Trim();
}
