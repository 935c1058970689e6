namespace OnRecord.Knowledge.Ontology;

/// <summary>What puts an event into a context; an empty set asks for nothing.</summary>
/// <param name="Types">Types, or types and modes with a slash between.</param>
/// <param name="Actors">Sectors of which one who acts has one.</param>
/// <param name="Recipients">Sectors of which one who is acted on has one.</param>
/// <param name="IsForeign">A government or a state acts on one of another country.</param>
internal sealed record ContextSign(string Context, IReadOnlySet<string> Types, IReadOnlySet<string> Actors, IReadOnlySet<string> Recipients, bool IsForeign);
