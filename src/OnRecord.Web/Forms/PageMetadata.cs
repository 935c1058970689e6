namespace OnRecord.Web.Forms;

/// <summary>What a route for people shows, so that all pages can be listed.</summary>
/// <param name="Component">The page.</param>
internal sealed record PageMetadata(Type Component);
