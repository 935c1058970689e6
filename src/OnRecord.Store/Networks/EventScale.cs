using OnRecord.Knowledge.Ontology;

namespace OnRecord.Store.Networks;

/// <summary>PLOVER's quadrants and scores. Types that the ontology does not know, such as a user's own, have neither. Immutable and
/// thread-safe.</summary>
internal sealed class EventScale
{
    private readonly EventOntology _ontology = EventOntology.LoadEmbedded();

    /// <summary>Null for a type that the ontology does not know.</summary>
    public (Quad Quad, double Score)? Of(string type, string? mode) => _ontology.Type(type) is { } known
        ? (known.Quad, (mode is null ? null : known.Mode(mode)?.Score) ?? known.Score)
        : null;

    /// <summary>Types that are themselves words: an agreement or a threat is an event before what it announces is one.</summary>
    public IEnumerable<string> VerbalTypes => _ontology.Types.Where(type => type.Quad is Quad.VerbalCooperation or Quad.VerbalConflict).Select(type => type.Name);
}
