using System.Globalization;
using OnRecord.Knowledge.Tables;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Knowledge.Ontology;

/// <summary>Reads an ontology from YAML and lists every fault of it by line.</summary>
internal sealed class OntologyReader
{
    private readonly string _file;
    private readonly List<string> _faults = [];

    private OntologyReader(string file) => _file = file;

    /// <exception cref="DataException">The text is not YAML or not an ontology.</exception>
    public static EventOntology Read(string file, string text)
    {
        var reader = new OntologyReader(file);
        var root = reader.Parse(text);
        var types = reader.Items(root, "types").Select(reader.Type).ToList();
        reader.CheckUnique(types.Select(t => t.Name), "type", root);
        var contexts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in reader.Items(root, "contexts"))
        {
            if (!contexts.TryAdd(reader.Text(item, "name"), reader.Text(item, "definition")))
            {
                reader.Fault(item, $"context '{reader.Text(item, "name")}' is given twice", "each context once");
            }
        }

        var cameo = reader.Cameo(root, types);
        var version = reader.Text(root, "version");
        return reader._faults.Count == 0
            ? new EventOntology(version, types, contexts, cameo)
            : throw new DataException(reader._faults);
    }

    private YamlMappingNode Parse(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return root;
            }
        }
        catch (YamlException e)
        {
            throw new DataException($"{_file}:{e.Start.Line}: {e.Message}, expected YAML", e);
        }

        throw new DataException($"{_file}:1: no mapping at the top, expected version, types, contexts and cameo");
    }

    private EventType Type(YamlMappingNode node)
    {
        var quad = Text(node, "quad");
        if (quad is not ("1" or "2" or "3" or "4"))
        {
            Fault(node, $"quad is '{quad}'", "1 | 2 | 3 | 4");
            quad = "1";
        }

        var recipient = Text(node, "recipient");
        if (recipient is not ("required" or "optional"))
        {
            Fault(node, $"recipient is '{recipient}'", "required | optional");
        }

        var modes = Items(node, "modes", isOptional: true).Select(Mode).ToList();
        CheckUnique(modes.Select(m => m.Name), "mode", node);
        return new EventType(
            Text(node, "name"), (Quad)(quad[0] - '0'), Score(node) ?? 0, recipient == "required", Code(node, "cameo"), Text(node, "definition"), modes);
    }

    private EventMode Mode(YamlMappingNode node) => new(Text(node, "name"), Score(node), Code(node, "cameo"));

    private Dictionary<string, (string Type, string? Mode)> Cameo(YamlMappingNode root, List<EventType> types)
    {
        var map = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        foreach (var node in Items(root, "cameo"))
        {
            var (code, name) = (Code(node, "code"), Text(node, "type"));
            var mode = Find(node, "mode") is YamlScalarNode { Value: { } value } ? value : null;
            var type = types.Find(t => t.Name == name);
            if (type is null)
            {
                Fault(node, $"type is '{name}'", "a type of this file");
            }
            else if (mode is not null && type.Mode(mode) is null)
            {
                Fault(node, $"mode is '{mode}'", $"a mode of {name}");
            }

            if (!map.TryAdd(code, (name, mode)))
            {
                Fault(node, $"code {code} is mapped twice", "each code once");
            }
        }

        return map;
    }

    private IEnumerable<YamlMappingNode> Items(YamlMappingNode node, string key, bool isOptional = false)
    {
        var found = Find(node, key);
        if (found is not YamlSequenceNode sequence)
        {
            if (found is not null || !isOptional)
            {
                Fault(found ?? node, $"no list '{key}'", "a list");
            }

            yield break;
        }

        foreach (var item in sequence)
        {
            if (item is YamlMappingNode mapping)
            {
                yield return mapping;
            }
            else
            {
                Fault(item, $"an item of '{key}' is not a mapping", "name: value pairs");
            }
        }
    }

    private string Text(YamlMappingNode node, string key)
    {
        if (Find(node, key) is YamlScalarNode { Value: { Length: > 0 } value })
        {
            return value;
        }

        Fault(node, $"no '{key}'", "a value");
        return "";
    }

    private string Code(YamlMappingNode node, string key)
    {
        var code = Text(node, key);
        if (code.Length is not (2 or 3 or 4) || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            Fault(node, $"{key} is '{code}'", "a CAMEO code of two to four digits");
        }

        return code;
    }

    private double? Score(YamlMappingNode node)
    {
        if (Find(node, "score") is not YamlScalarNode { Value: { } text })
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && score is >= -10 and <= 10)
        {
            return score;
        }

        Fault(node, $"score is '{text}'", "a number from -10 to 10");
        return null;
    }

    private static YamlNode? Find(YamlMappingNode node, string key) =>
        node.Children.FirstOrDefault(c => c.Key is YamlScalarNode name && name.Value == key).Value;

    private void CheckUnique(IEnumerable<string> names, string what, YamlMappingNode node)
    {
        foreach (var twice in names.GroupBy(n => n).Where(g => g.Count() > 1))
        {
            Fault(node, $"{what} '{twice.Key}' is given twice", $"each {what} once");
        }
    }

    private void Fault(YamlNode node, string what, string expected) =>
        _faults.Add($"{_file}:{node.Start.Line}: {what}, expected {expected}");
}
