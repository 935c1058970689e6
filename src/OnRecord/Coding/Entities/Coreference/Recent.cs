namespace OnRecord.Coding.Entities.Coreference;

/// <summary>The actors mentioned around a mention, each once, nearest first. Looks at a bounded number of tokens.</summary>
internal static class Recent
{
    private const int MostMentions = 400;
    private const int MostTokens = 6000;

    public static IEnumerable<(ActorCluster Cluster, Mention Last)> Before(Resolution resolution, Mention mention, int sentences)
    {
        var document = resolution.Document;
        var oldest = document.SentenceIndexOf(mention.Head) - sentences;
        var seen = new HashSet<ActorDraft>();
        var looked = 0;
        var last = Math.Max(0, mention.Head - MostTokens);
        for (var token = mention.Head - 1; token >= last && looked < MostMentions; token--)
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

    /// <summary>The actors mentioned after a mention.</summary>
    public static IEnumerable<ActorCluster> After(Resolution resolution, Mention mention)
    {
        var end = Math.Min(resolution.Document.Count, mention.Head + MostTokens);
        for (var token = mention.Head + 1; token < end; token++)
        {
            if (resolution.At(token) is { Actor: { } actor })
            {
                yield return resolution.Of(actor);
            }
        }
    }
}
