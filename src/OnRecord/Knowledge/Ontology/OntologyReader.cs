using OnRecord.Knowledge.Tables;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Knowledge.Ontology;

/// <summary>Reads an ontology from YAML and lists every fault of it by line.</summary>
internal sealed class OntologyReader(YamlFile yaml)
{
    /// <exception cref="DataException">The text is not YAML or not an ontology.</exception>
    public static EventOntology Read(string file, string text)
    {
        var yaml = new YamlFile(file);
        var reader = new OntologyReader(yaml);
        var root = yaml.Root(text, "version, types, contexts and cameo");
        var types = reader.Types(root, isOptional: false);
        var contexts = reader.Contexts(root, isOptional: false);
        var cameo = reader.Cameo(root, types);
        var version = yaml.Text(root, "version");
        yaml.Check();
        return new EventOntology(version, types, contexts, cameo);
    }

    public List<EventType> Types(YamlMappingNode root, bool isOptional)
    {
        var types = yaml.Items(root, "types", isOptional).Select(Type).ToList();
        yaml.CheckUnique(types.Select(t => t.Name), "type", root);
        return types;
    }

    public Dictionary<string, string> Contexts(YamlMappingNode root, bool isOptional)
    {
        var contexts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in yaml.Items(root, "contexts", isOptional))
        {
            if (!contexts.TryAdd(yaml.Text(item, "name"), yaml.Text(item, "definition")))
            {
                yaml.Fault(item, $"context '{yaml.Text(item, "name")}' is given twice", "each context once");
            }
        }

        return contexts;
    }

    private EventType Type(YamlMappingNode node)
    {
        yaml.CheckKeys(node, "name", "quad", "score", "recipient", "cameo", "definition", "modes");
        var quad = yaml.Text(node, "quad");
        if (quad is not ("1" or "2" or "3" or "4"))
        {
            yaml.Fault(node, $"quad is '{quad}'", "1 | 2 | 3 | 4");
            quad = "1";
        }

        var recipient = yaml.Text(node, "recipient");
        if (recipient is not ("required" or "optional"))
        {
            yaml.Fault(node, $"recipient is '{recipient}'", "required | optional");
        }

        var modes = yaml.Items(node, "modes", isOptional: true).Select(Mode).ToList();
        yaml.CheckUnique(modes.Select(m => m.Name), "mode", node);
        return new EventType(
            yaml.Text(node, "name"), (Quad)(quad[0] - '0'), yaml.Score(node) ?? 0, recipient == "required", yaml.Code(node, "cameo"), yaml.Text(node, "definition"), modes);
    }

    private EventMode Mode(YamlMappingNode node)
    {
        yaml.CheckKeys(node, "name", "score", "cameo");
        return new EventMode(yaml.Text(node, "name"), yaml.Score(node), yaml.Code(node, "cameo"));
    }

    private Dictionary<string, (string Type, string? Mode)> Cameo(YamlMappingNode root, List<EventType> types)
    {
        var map = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        foreach (var node in yaml.Items(root, "cameo"))
        {
            var (code, name, mode) = (yaml.Code(node, "code"), yaml.Text(node, "type"), YamlFile.Optional(node, "mode"));
            var type = types.Find(t => t.Name == name);
            if (type is null)
            {
                yaml.Fault(node, $"type is '{name}'", "a type of this file");
            }
            else if (mode is not null && type.Mode(mode) is null)
            {
                yaml.Fault(node, $"mode is '{mode}'", $"a mode of {name}");
            }

            if (!map.TryAdd(code, (name, mode)))
            {
                yaml.Fault(node, $"code {code} is mapped twice", "each code once");
            }
        }

        return map;
    }
}
