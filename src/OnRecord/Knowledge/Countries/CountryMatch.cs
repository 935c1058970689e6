using OnRecord.Text;

namespace OnRecord.Knowledge.Countries;

/// <summary>Words that name or stand for a country.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3, or EUR / UNO for a seat of the European Union or the United Nations. Null
/// when no single country is meant: see <see cref="Candidates"/>.</param>
/// <param name="Sector">PLOVER sector of the institution that a seat stands for; null otherwise.</param>
public sealed record CountryMatch(TokenSpan Tokens, string? Iso3, CountryTerm Term, string? Sector)
{
    /// <summary>Every country that the words may mean in this way, in order of code; empty for a region of none.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>The place that the words name, when the table has it; set for capitals and places.</summary>
    public Place? Place { get; init; }
}
