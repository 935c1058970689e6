namespace OnRecord.Language.Neural;

/// <summary>What the network says of each word of a text, indexed like the word table. <see cref="Heads"/> count
/// through the text, -1 for a root; <see cref="Xpos"/> and <see cref="Relations"/> index the vocabulary's labels.</summary>
internal sealed class Annotation(int words)
{
    public Upos[] Upos { get; } = new Upos[words];

    public int[] Xpos { get; } = new int[words];

    public int[] Heads { get; } = new int[words];

    public int[] Relations { get; } = new int[words];

    public EntityTag[] Entities { get; } = new EntityTag[words];

    /// <summary>Gazetteer marks.</summary>
    public ushort[] Marks { get; } = new ushort[words];
}
