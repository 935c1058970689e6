namespace OnRecord.Coding.Entities.Coreference;

/// <summary>What the titles before a name add to its actor, so that "the minister" can find it.</summary>
internal static class Titles
{
    public static void Note(Resolution resolution, Mention mention)
    {
        if (mention.Actor is not { } actor)
        {
            return;
        }

        var cluster = resolution.Of(actor);
        foreach (var title in mention.Profile.Titles)
        {
            if (title.IsRole)
            {
                cluster.Offices.Add(title.Office);
            }

            if (title.Kind != "honorific")
            {
                cluster.Nouns.Add(resolution.Document[title.Tokens.End - 1].Lemma.ToLowerInvariant());
            }
        }
    }
}
