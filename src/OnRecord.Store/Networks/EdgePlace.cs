using OnRecord.Store.Paging;

namespace OnRecord.Store.Networks;

/// <summary>A place among edges: ties first, then by who is tied to or acts on whom, and by type.</summary>
internal sealed record EdgePlace(EdgeKind Kind, long Who, long Whom, string Type)
{
    public static EdgePlace? Of(Place? place) => place is null ? null : Place.Read(place, keys => keys is [long kind, long who, long whom, string type] ? new EdgePlace((EdgeKind)kind, who, whom, type) : null);

    public Place Written => new((long)Kind, Who, Whom, Type);

    public static bool IsBehind(EdgePlace? after, EdgeKind kind, long who, long whom, string type) =>
        after is null || (kind, who, whom).CompareTo((after.Kind, after.Who, after.Whom)) is var order && (order > 0 || (order == 0 && string.CompareOrdinal(type, after.Type) > 0));
}
