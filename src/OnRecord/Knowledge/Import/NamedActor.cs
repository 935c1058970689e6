namespace OnRecord.Knowledge.Import;

/// <summary>One actor of a record: bodies have their leaders among their synonyms, who are actors of their own here.</summary>
internal sealed record NamedActor(string Name, List<string> Aliases, bool IsPerson);
