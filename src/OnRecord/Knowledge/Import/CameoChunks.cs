using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Import;

/// <summary>What the chunks of three letters in a CAMEO actor code mean in PLOVER. Immutable.</summary>
internal sealed class CameoChunks
{
    // In place of the state, for bodies of no one state; NGM are movements, which PLOVER does not tell from NGO.
    private static readonly Dictionary<string, string> BodiesOfNoState = new(StringComparer.Ordinal)
    {
        ["IGO"] = "GOV",
        ["NGO"] = "CVL",
        ["NGM"] = "CVL",
        ["MNC"] = "BUS",
        ["IMG"] = "UAF",
    };

    private readonly ActorVocabulary _vocabulary;
    private readonly Dictionary<string, string> _sectors = new(StringComparer.Ordinal);

    private CameoChunks(ActorVocabulary vocabulary) => _vocabulary = vocabulary;

    /// <exception cref="DataException">The table is faulty.</exception>
    public static CameoChunks Load(ActorVocabulary vocabulary)
    {
        var chunks = new CameoChunks(vocabulary);
        var table = TsvTable.Load("data/actors/cameo-chunks.tsv", "chunk", "sector", "name");
        foreach (var row in table.Rows)
        {
            if (!chunks._sectors.TryAdd(row.Required("chunk"), row.OneOf("sector", vocabulary.Sectors)))
            {
                row.Fault($"chunk {row.Text("chunk")} again", "each chunk once");
            }
        }

        table.Check();
        return chunks;
    }

    /// <summary>The PLOVER sector, or null for chunks of states, regions, parties and peoples.</summary>
    public string? Sector(string chunk) =>
        _sectors.TryGetValue(chunk, out var sector) ? sector : _vocabulary.Sectors.Contains(chunk) ? chunk : null;

    /// <summary>The sector of a body of no one state when its code says nothing more; null for other chunks.</summary>
    public static string? SectorOfBody(string chunk) => BodiesOfNoState.GetValueOrDefault(chunk);

    public bool IsCountry(string chunk) => _vocabulary.Countries.Contains(chunk) && SectorOfBody(chunk) is null;
}
