namespace OnRecord.Store.Tellings;

/// <summary>A statement that denies something and has no event of its own: "Lhosk denied the threat".</summary>
internal sealed record Denial(long Report, string Id, long Actor, string Source, string Content, string Day, string Appearance);
