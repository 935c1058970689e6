namespace OnRecord.Language.Neural;

/// <summary>Sizes of the network. <see cref="WordSize"/> + <see cref="PieceSize"/> + <see cref="MarkSize"/> is the input of the first layer;
/// all sizes but the counts of labels are multiples of 16.</summary>
internal sealed record NetworkShape(
    int Words,
    int Pieces,
    int WordSize,
    int PieceSize,
    int MarkSize,
    int Hidden,
    int Layers,
    int ArcSize,
    int RelationSize,
    int Xpos,
    int Relations)
{
    public const int UposCount = 17;

    public const int EntityCount = 7;

    public int InputSize => WordSize + PieceSize + MarkSize;

    public int EncodedSize => 2 * Hidden;

    /// <summary>Columns of the one projection that all parser views share: arc dependent, arc head, relation
    /// dependent, relation head.</summary>
    public int ViewSize => 2 * (ArcSize + RelationSize);

    /// <summary>Columns of the tag scores: UPOS, then XPOS, then entity tags.</summary>
    public int TagSize => UposCount + Xpos + EntityCount;

    public int LayerInput(int layer) => layer == 0 ? InputSize : EncodedSize;
}
