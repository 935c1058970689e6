using System.Globalization;
using OnRecord.Knowledge.Tables;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Knowledge.Ontology;

/// <summary>A YAML file of lists of mappings, with every fault of it by line.</summary>
internal sealed class YamlFile(string file)
{
    private readonly List<string> _faults = [];

    /// <exception cref="DataException">The text is not YAML or has no mapping at the top.</exception>
    public YamlMappingNode Root(string text, string expected)
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
            throw new DataException($"{file}:{e.Start.Line}: {e.Message}, expected YAML", e);
        }

        throw new DataException($"{file}:1: no mapping at the top, expected {expected}");
    }

    public void Fault(YamlNode node, string what, string expected) =>
        _faults.Add($"{file}:{node.Start.Line}: {what}, expected {expected}");

    /// <exception cref="DataException">There are faults; the message lists every one.</exception>
    public void Check()
    {
        if (_faults.Count > 0)
        {
            throw new DataException(_faults);
        }
    }

    public static YamlNode? Find(YamlMappingNode node, string key) =>
        node.Children.FirstOrDefault(c => c.Key is YamlScalarNode name && name.Value == key).Value;

    public IEnumerable<YamlMappingNode> Items(YamlMappingNode node, string key, bool isOptional = false)
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

    /// <summary>Keys that a mapping may have; a fault for each other.</summary>
    public void CheckKeys(YamlMappingNode node, params string[] known)
    {
        foreach (var (key, _) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || Array.IndexOf(known, name) < 0)
            {
                Fault(key, $"key '{key}'", string.Join(" | ", known));
            }
        }
    }

    public string Text(YamlMappingNode node, string key)
    {
        if (Optional(node, key) is { } value)
        {
            return value;
        }

        Fault(node, $"no '{key}'", "a value");
        return "";
    }

    public static string? Optional(YamlMappingNode node, string key) =>
        Find(node, key) is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;

    public string Code(YamlMappingNode node, string key)
    {
        var code = Text(node, key);
        if (code.Length is not (2 or 3 or 4) || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            Fault(node, $"{key} is '{code}'", "a CAMEO code of two to four digits");
        }

        return code;
    }

    public double? Score(YamlMappingNode node)
    {
        if (Optional(node, "score") is not { } text)
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

    public void CheckUnique(IEnumerable<string> names, string what, YamlMappingNode node)
    {
        foreach (var twice in names.GroupBy(n => n).Where(g => g.Count() > 1))
        {
            Fault(node, $"{what} '{twice.Key}' is given twice", $"each {what} once");
        }
    }
}
