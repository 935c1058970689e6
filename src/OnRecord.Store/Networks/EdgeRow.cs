namespace OnRecord.Store.Networks;

/// <summary>An edge before its actors are looked up.</summary>
internal sealed record EdgeRow(long Who, long Whom, EdgeKind Kind, string Type, double? Score, long Count, long Texts, string? First, string? Last)
{
    public EdgePlace Place => new(Kind, Who, Whom, Type);

    /// <summary>By this many texts, then in an order that does not change.</summary>
    public static readonly Comparer<EdgeRow> Strength = Comparer<EdgeRow>.Create((one, other) =>
        (one.Texts, one.Count, other.Who, other.Whom, other.Type).CompareTo((other.Texts, other.Count, one.Who, one.Whom, one.Type)));
}
