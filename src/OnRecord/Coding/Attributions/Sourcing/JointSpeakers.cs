using OnRecord.Coding.Entities;
using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>The actors of a source phrase that joins several: "Piet Vos and his counterpart, Lena Brandt".</summary>
internal static class JointSpeakers
{
    private const int Most = 12;

    /// <summary>Each actor once, in text order; empty for one speaker, and when fewer than two are known.</summary>
    public static List<ActorDraft> Of(Document document, AttributionDraft attribution, int head, Func<int, ActorDraft?> actorAt)
    {
        List<int> heads = [head];
        for (var i = 0; i < heads.Count; i++)
        {
            var children = document.Children(heads[i]);
            foreach (var child in children[..Math.Min(Most, children.Length)])
            {
                if (attribution.SourceTokens.Contains(child) && Deprel.Is(document[child].Deprel, Deprel.Conj) && heads.Count < Most)
                {
                    heads.Add(child);
                }
            }
        }

        List<ActorDraft> actors = heads.Count < 2 ? [] : [.. heads.Select(actorAt).OfType<ActorDraft>().Distinct()];
        return actors.Count < 2 ? [] : actors;
    }
}
