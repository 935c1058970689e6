using OnRecord.Knowledge.Ontology;
using OnRecord.Records;

namespace OnRecord.Interchange.Views;

/// <summary>PLOVER's scale of cooperation and conflict.</summary>
internal static class EventScale
{
    /// <summary>The score of an event's mode, or of its type where the mode has none; null for a type that the ontology does not
    /// have.</summary>
    public static double? Of(EventOntology ontology, Event item) =>
        ontology.Type(item.Type) is not { } type ? null : (item.Mode is { } mode ? type.Mode(mode)?.Score : null) ?? type.Score;
}
