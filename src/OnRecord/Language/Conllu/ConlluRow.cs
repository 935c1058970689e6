namespace OnRecord.Language.Conllu;

/// <summary>One line of ten columns, each kept as written ("_" where nothing is given).</summary>
/// <param name="Head">The HEAD column: 0 for the root, -1 for "_".</param>
public sealed record ConlluRow(
    ConlluId Id,
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Feats,
    int Head,
    string Deprel,
    string Deps,
    string Misc)
{
    /// <summary>What <see cref="Head"/> holds when the column is "_".</summary>
    public const int NoHead = -1;

    /// <summary>False when MISC holds <c>SpaceAfter=No</c>. Of a multiword token, its own row decides, not its words'.</summary>
    public bool SpaceAfter => !ConlluMisc.Get(Misc, "SpaceAfter").SequenceEqual("No");
}
