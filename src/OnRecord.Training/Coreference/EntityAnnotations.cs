using OnRecord.Language;
using OnRecord.Language.Conllu;

namespace OnRecord.Training.Coreference;

/// <summary>Coreference of a treebank that annotates it as GUM does (see <see cref="EntityBrackets"/>). Mentions are known
/// by their head tokens.</summary>
internal sealed class EntityAnnotations
{
    private static readonly string[] ActorTypes = ["person", "organization", "place"];

    private readonly Dictionary<int, string> _groups = [];
    private readonly HashSet<int> _actors = [];

    /// <param name="document">Made of the same sentences.</param>
    public EntityAnnotations(IReadOnlyList<ConlluSentence> sentences, Document document)
    {
        foreach (var entity in EntityBrackets.Read(sentences))
        {
            var head = HeadOf(document, entity);
            if (head >= 0 && _groups.TryAdd(head, entity.Group) && ActorTypes.Contains(entity.Type))
            {
                _actors.Add(head);
            }
        }
    }

    /// <summary>The group of the mention that a token heads, or null.</summary>
    public string? GroupAt(int head) => _groups.GetValueOrDefault(head);

    /// <summary>True where a token heads a mention of a person, an organisation or a place.</summary>
    public bool IsActorAt(int head) => _actors.Contains(head);

    private static int HeadOf(Document document, MarkedEntity entity)
    {
        for (var token = entity.First; token <= entity.Last; token++)
        {
            var head = document[token].Head;
            if ((head < entity.First || head > entity.Last) && document[token].Upos != Upos.PUNCT)
            {
                return token;
            }
        }

        return -1;
    }
}
