using OnRecord.Coding.Entities.Coreference;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Store.Matching;

/// <summary>What is known of the words in names: titles, particles, forms of given names. Immutable and thread-safe.</summary>
internal sealed class NameTables
{
    private const int MostTitleWords = 5;

    private static readonly Lazy<NameTables> Loaded = new(() => new NameTables());

    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _particles = new(StringComparer.Ordinal);
    private readonly GivenNameForms _forms = GivenNameForms.Load();

    private NameTables()
    {
        foreach (var row in TsvTable.Load("data/actors/titles.tsv", "title", "office", "sector", "kind", "scope").Rows)
        {
            _titles.Add(string.Join(' ', NameWords.Of(row.Required("title"))));
        }

        foreach (var row in TsvTable.Load("data/lexicon/name-particles.tsv", "particle", "language").Rows)
        {
            _particles.Add(row.Required("particle"));
        }
    }

    public static NameTables Embedded => Loaded.Value;

    public bool IsParticle(string word) => _particles.Contains(word);

    public bool AreForms(string one, string other) => _forms.AreOne(one, other);

    /// <summary>The words without the titles that they begin with: "foreign minister ilse tarrant".</summary>
    public string[] WithoutTitles(string[] words)
    {
        for (var most = Math.Min(MostTitleWords, words.Length - 1); most > 0; most--)
        {
            if (_titles.Contains(string.Join(' ', words[..most])))
            {
                return WithoutTitles(words[most..]);
            }
        }

        return words;
    }
}
