using OnRecord.Language;
using OnRecord.Language.Neural;
using OnRecord.Text;

namespace OnRecord.Tests.Language.Neural;

/// <summary>A sentence written with its entity tags, "Cargill/B-ORG ,/O Inc./O", as the passes over tags take it.</summary>
internal sealed class TaggedWords
{
    private static readonly Dictionary<string, EntityTag> Tags = new()
    {
        ["O"] = EntityTag.O,
        ["B-PER"] = EntityTag.BeginPerson,
        ["I-PER"] = EntityTag.InsidePerson,
        ["B-LOC"] = EntityTag.BeginLocation,
        ["I-LOC"] = EntityTag.InsideLocation,
        ["B-ORG"] = EntityTag.BeginOrganization,
        ["I-ORG"] = EntityTag.InsideOrganization,
    };

    /// <param name="marked">Words with their tags; the tag of a word without one is O.</param>
    public TaggedWords(string marked)
    {
        var parts = marked.Split(' ').Select(part => part.LastIndexOf('/') is > 0 and var slash && Tags.ContainsKey(part[(slash + 1)..]) ? (Word: part[..slash], Tag: Tags[part[(slash + 1)..]]) : (Word: part, Tag: EntityTag.O)).ToArray();
        Words = new WordTable(string.Join(' ', parts.Select(part => part.Word)));
        var at = 0;
        foreach (var (word, _) in parts)
        {
            Words.Spans.Add(new TextSpan(at, at + word.Length));
            at += word.Length + 1;
        }

        Entities = [.. parts.Select(part => part.Tag)];
    }

    public WordTable Words { get; }

    public EntityTag[] Entities { get; }

    public TokenSpan Sentence => new(0, Entities.Length);

    /// <summary>Marks of the words: of the kind where a word is among <paramref name="known"/>.</summary>
    public ushort[] Marks(GazetteerKind kind, params string[] known) =>
        [.. Enumerable.Range(0, Entities.Length).Select(i => (ushort)(known.Contains(Words.Form(i).ToString()) ? 1 << (2 * (int)kind) : 0))];

    public override string ToString() => string.Join(' ', Entities.Select((tag, i) => tag == EntityTag.O ? Words.Form(i).ToString() : $"{Words.Form(i)}/{Tags.Single(pair => pair.Value == tag).Key}"));
}
