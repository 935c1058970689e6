using OnRecord.Knowledge.Actors;

namespace OnRecord.Knowledge.Import;

/// <summary>A CAMEO actor code cut into chunks of three: whose it is, and PLOVER sectors.</summary>
/// <param name="Country">A country or a code of actors of no state; null when the code gives none that is known.</param>
/// <param name="Rest">Chunks for parties, peoples and bodies, which PLOVER has no column for.</param>
internal sealed record ActorCode(string? Country, IReadOnlyList<string> Sectors, IReadOnlyList<string> Rest)
{
    /// <summary>Null for a code that is no chunks of three letters, and for the null code <c>---</c> alone.</summary>
    public static ActorCode? Parse(string code, ActorVocabulary vocabulary)
    {
        if (code.Length == 0 || code.Length % 3 != 0 || code.Trim('-').Length == 0)
        {
            return null;
        }

        var chunks = code.Chunk(3).Select(chunk => new string(chunk).ToUpperInvariant()).ToList();
        var country = vocabulary.Countries.Contains(chunks[0]) ? chunks[0] : chunks[0] == "NGM" ? "NGO" : null;
        var (sectors, rest) = (new List<string>(), new List<string>());
        foreach (var chunk in chunks.Skip(country is null && IsSector(chunks[0], vocabulary) ? 0 : 1))
        {
            var sector = Sector(chunk);
            if (!vocabulary.Sectors.Contains(sector))
            {
                rest.Add(chunk);
            }
            else if (!sectors.Contains(sector))
            {
                sectors.Add(sector);
            }
        }

        return new ActorCode(country, sectors, rest);
    }

    public static bool IsSector(string chunk, ActorVocabulary vocabulary) => vocabulary.Sectors.Contains(Sector(chunk));

    /// <summary>CAMEO's code of a sector as PLOVER writes it: MED means journalists there and medicine here.</summary>
    public static string Sector(string chunk) => chunk switch
    {
        "HLH" => "MED",
        "MED" => "JRN",
        "INS" or "SEP" => "REB",
        _ => chunk,
    };
}
