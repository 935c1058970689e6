namespace OnRecord.Knowledge.Ontology;

/// <summary>The four quadrants of event data; numbers as PLOVER writes them.</summary>
public enum Quad
{
    VerbalCooperation = 1,
    MaterialCooperation = 2,
    VerbalConflict = 3,
    MaterialConflict = 4,
}

/// <summary>How an event of a type is done, such as PROTEST by strike.</summary>
/// <param name="Score">On the codebook's scale from -10 to +10; null where the codebook gives none.</param>
/// <param name="Cameo">The CAMEO code written for an event of the type and mode.</param>
public sealed record EventMode(string Name, double? Score, string Cameo);

/// <summary>A type of the event ontology.</summary>
/// <param name="Score">On the codebook's scale from -10 to +10.</param>
/// <param name="IsRecipientRequired">The codebook does not code the event without a recipient.</param>
/// <param name="Cameo">The CAMEO code written for an event of the type without a mode.</param>
public sealed record EventType(
    string Name,
    Quad Quad,
    double Score,
    bool IsRecipientRequired,
    string Cameo,
    string Definition,
    IReadOnlyList<EventMode> Modes)
{
    /// <summary>The mode of this name, or null.</summary>
    public EventMode? Mode(string name) => Modes.FirstOrDefault(m => m.Name == name);
}
