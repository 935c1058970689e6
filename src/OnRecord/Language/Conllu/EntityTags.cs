namespace OnRecord.Language.Conllu;

/// <summary>The spelling of entity tags in <c>NER=</c>: IOB2 over PER, LOC and ORG.</summary>
public static class EntityTags
{
    private static readonly string[] Names = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"];

    public static string Name(EntityTag tag) => Names[(int)tag];

    /// <summary><see cref="EntityTag.O"/> for any other label, and for none.</summary>
    public static EntityTag Parse(ReadOnlySpan<char> name)
    {
        for (var tag = 1; tag < Names.Length; tag++)
        {
            if (name.SequenceEqual(Names[tag]))
            {
                return (EntityTag)tag;
            }
        }

        return EntityTag.O;
    }
}
