namespace OnRecord.Language.Neural;

/// <summary>What the network says of one word of a window. <see cref="Head"/> counts from the window's first word, -1 for a root.</summary>
internal readonly record struct WordLabels(Upos Upos, byte Xpos, byte Relation, EntityTag Entity, short Head, ushort Marks)
{
    public static WordLabels Of(Annotation annotation, int word, int start) => new(
        annotation.Upos[word],
        checked((byte)annotation.Xpos[word]),
        checked((byte)annotation.Relations[word]),
        annotation.Entities[word],
        (short)(annotation.Heads[word] < 0 ? -1 : annotation.Heads[word] - start),
        annotation.Marks[word]);

    public void Write(Annotation annotation, int word, int start)
    {
        annotation.Upos[word] = Upos;
        annotation.Xpos[word] = Xpos;
        annotation.Relations[word] = Relation;
        annotation.Entities[word] = Entity;
        annotation.Heads[word] = Head < 0 ? -1 : start + Head;
        annotation.Marks[word] = Marks;
    }
}
