using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>The event types, modes and contexts of PLOVER, with the way to and from CAMEO. Immutable and thread-safe.
/// Names compare ordinally: types are upper case, modes and contexts lower case.</summary>
public sealed class EventOntology
{
    private readonly Dictionary<string, EventType> _types;
    private readonly Dictionary<string, (string Type, string? Mode)> _cameo;

    internal EventOntology(
        string version,
        IReadOnlyList<EventType> types,
        IReadOnlyDictionary<string, string> contexts,
        Dictionary<string, (string Type, string? Mode)> cameo)
    {
        Version = version;
        Types = types;
        Contexts = contexts;
        _types = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        _cameo = cameo;
    }

    public string Version { get; }

    /// <summary>In the order of the file, which is the codebook's.</summary>
    public IReadOnlyList<EventType> Types { get; }

    /// <summary>Definition of each context by name.</summary>
    public IReadOnlyDictionary<string, string> Contexts { get; }

    /// <exception cref="DataException">The file is faulty; the message lists every fault.</exception>
    public static EventOntology LoadEmbedded() =>
        OntologyReader.Read("data/ontology/plover.yaml", EmbeddedData.Text("data/ontology/plover.yaml"));

    /// <summary>The type of this name, or null.</summary>
    public EventType? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>This ontology with further types and contexts.</summary>
    internal EventOntology With(IReadOnlyList<EventType> types, IReadOnlyDictionary<string, string> contexts) => types.Count + contexts.Count == 0
        ? this
        : new EventOntology(Version, [.. Types, .. types], Contexts.Concat(contexts.Where(c => !Contexts.ContainsKey(c.Key))).ToDictionary(), _cameo);

    /// <summary>The CAMEO code of a type and mode.</summary>
    /// <exception cref="ArgumentException">No such type, or the type has no such mode.</exception>
    public string ToCameo(string type, string? mode)
    {
        var known = Type(type) ?? throw new ArgumentException($"'{type}' is not an event type", nameof(type));
        return mode is null
            ? known.Cameo
            : (known.Mode(mode) ?? throw new ArgumentException($"{type} has no mode '{mode}'", nameof(mode))).Cameo;
    }

    /// <summary>Type and mode of a CAMEO code by the longest prefix that the ontology maps; null for codes that have
    /// no place in PLOVER (01, public statements).</summary>
    public (string Type, string? Mode)? FromCameo(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (var length = code.Length; length >= 2; length--)
        {
            if (_cameo.TryGetValue(code[..length], out var found))
            {
                return found;
            }
        }

        return null;
    }
}
