using OnRecord.Knowledge.Tables;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Knowledge.Ontology;

/// <summary>What a user adds to the ontology: event types, noun classes and frames, from one YAML file. Immutable.</summary>
public sealed class OntologyExtension
{
    private OntologyExtension(IReadOnlyList<EventType> types, IReadOnlyDictionary<string, string> contexts, IReadOnlyDictionary<string, IReadOnlyList<string>> classes)
    {
        Types = types;
        Contexts = contexts;
        Classes = classes;
    }

    public IReadOnlyList<EventType> Types { get; }

    public IReadOnlyDictionary<string, string> Contexts { get; }

    /// <summary>Nouns by class. A class that the engine has already gets the nouns added.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Classes { get; }

    /// <summary>How many frames it adds: one for each lemma.</summary>
    public int FrameCount => Frames.Count;

    internal IReadOnlyList<Frame> Frames { get; private init; } = [];

    /// <param name="file">Name for messages.</param>
    /// <exception cref="DataException">The file is faulty; the message lists every fault by line.</exception>
    public static OntologyExtension Read(string file, string text)
    {
        var yaml = new YamlFile(file);
        var root = yaml.Root(text, "types, classes, contexts or frames");
        yaml.CheckKeys(root, "types", "contexts", "classes", "frames");
        var reader = new OntologyReader(yaml);
        var known = EventLexicon.LoadEmbedded();
        var types = reader.Types(root, isOptional: true);
        foreach (var type in types.Where(t => known.Ontology.Type(t.Name) is not null))
        {
            yaml.Fault(root, $"type '{type.Name}' is one of the engine's", "a name of its own");
        }

        var added = new OntologyExtension(types, reader.Contexts(root, isOptional: true), ReadClasses(yaml, root));
        var (ontology, classes) = (known.Ontology.With(added.Types, added.Contexts), known.Classes.With(added.Classes));
        var frames = yaml.Items(root, "frames", isOptional: true).SelectMany(node => ReadFrame(yaml, file, node, ontology, classes)).ToList();
        yaml.Check();
        return new OntologyExtension(added.Types, added.Contexts, added.Classes) { Frames = frames };
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadClasses(YamlFile yaml, YamlMappingNode root)
    {
        var classes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var node in yaml.Items(root, "classes", isOptional: true))
        {
            yaml.CheckKeys(node, "name", "lemmas");
            var name = yaml.Text(node, "name");
            if (Array.IndexOf(NounClasses.Referential, name) >= 0)
            {
                yaml.Fault(node, $"class '{name}' is decided by grammar", "another name");
            }

            if (!classes.TryAdd(name, Lemmas(yaml, node, "lemmas")))
            {
                yaml.Fault(node, $"class '{name}' is given twice", "each class once");
            }
        }

        return classes;
    }

    private static IEnumerable<Frame> ReadFrame(YamlFile yaml, string file, YamlMappingNode node, EventOntology ontology, NounClasses classes)
    {
        yaml.CheckKeys(node, "lemma", "pos", "construction", "type", "mode", "cameo", "actor", "recipient");
        var pos = yaml.Text(node, "pos");
        if (!FrameLexicon.PosNames.ContainsKey(pos))
        {
            yaml.Fault(node, $"pos is '{pos}'", string.Join(" | ", FrameLexicon.PosNames.Keys));
        }

        var line = (int)node.Start.Line;
        var text = new FrameText(
            Lemmas(yaml, node, "lemma"), FrameLexicon.PosNames.GetValueOrDefault(pos), YamlFile.Optional(node, "construction") ?? "-", yaml.Text(node, "type"),
            YamlFile.Optional(node, "mode") ?? "-", YamlFile.Optional(node, "cameo") ?? "-", YamlFile.Optional(node, "actor") ?? "-", YamlFile.Optional(node, "recipient") ?? "-",
            line, $"{file}:{line}");
        return [.. text.Read(ontology, classes, (what, expected) => yaml.Fault(node, what, expected))];
    }

    // A list, or values separated by |.
    private static string[] Lemmas(YamlFile yaml, YamlMappingNode node, string key)
    {
        if (YamlFile.Find(node, key) is YamlSequenceNode list)
        {
            return [.. list.OfType<YamlScalarNode>().Select(item => item.Value ?? "").Where(value => value.Length > 0)];
        }

        return yaml.Text(node, key).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
