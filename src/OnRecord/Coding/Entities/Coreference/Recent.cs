namespace OnRecord.Coding.Entities.Coreference;

/// <summary>The actors mentioned before a mention, each with its last mention there, nearest first.</summary>
internal static class Recent
{
    private const int MostMentions = 400;

    public static IEnumerable<(ActorCluster Cluster, Mention Last)> Before(Resolution resolution, Mention mention, int sentences)
    {
        var document = resolution.Document;
        var oldest = document.SentenceIndexOf(mention.Head) - sentences;
        var seen = new HashSet<ActorDraft>();
        var looked = 0;
        for (var token = mention.Head - 1; token >= 0 && looked < MostMentions; token--)
        {
            if (resolution.At(token) is not { } other)
            {
                continue;
            }

            looked++;
            if (document.SentenceIndexOf(token) < oldest)
            {
                yield break;
            }

            if (other.Actor is { } actor && !other.Tokens.Contains(mention.Head) && seen.Add(actor))
            {
                yield return (resolution.Of(actor), other);
            }
        }
    }
}
