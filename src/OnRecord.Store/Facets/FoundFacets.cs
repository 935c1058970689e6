namespace OnRecord.Store.Facets;

/// <summary>By what an answer can be narrowed, counted in its first items.</summary>
/// <param name="Counted">How many items that were.</param>
/// <param name="IsAll">The answer has no more, so that the counts are exact; otherwise they are the least.</param>
public sealed record FoundFacets(IReadOnlyDictionary<FacetKind, IReadOnlyList<FacetValue>> Values, int Counted, bool IsAll)
{
    public IReadOnlyList<FacetValue> Of(FacetKind kind) => Values.GetValueOrDefault(kind, []);
}
