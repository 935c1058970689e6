namespace OnRecord.Store.Facets;

/// <summary>By what an answer can be narrowed.</summary>
public enum FacetKind
{
    Type,
    Status,
    SourceKind,
    Country,
    Actor,
    Outlet,

    /// <summary>Of publication, for events the day they are given; as 2024-03.</summary>
    Month,
}
