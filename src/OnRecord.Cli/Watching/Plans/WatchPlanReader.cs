using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Cli.Watching.Plans;

/// <summary>Reads a plan, a YAML file. docs/watch.md tells all that it may hold.</summary>
internal static class WatchPlanReader
{
    private const string Expected = "sources, and rules and channels if something is to be told";

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(10);

    /// <param name="types">Event types beside those of the engine.</param>
    /// <exception cref="DataException">The file is faulty or cannot be read; the message lists every fault by line.</exception>
    public static WatchPlan Read(string file, IEnumerable<string> types)
    {
        try
        {
            return Read(file, File.ReadAllText(file), types);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"{file}: it cannot be read: {fault.Message}, expected a YAML file", fault);
        }
    }

    /// <exception cref="DataException">The text is faulty.</exception>
    public static WatchPlan Read(string file, string content, IEnumerable<string> types)
    {
        var yaml = new YamlFile(file);
        var root = yaml.Root(content, Expected);
        yaml.CheckKeys(root, "timezone", "politeness", "sources", "channels", "rules");
        var text = new PlanText(yaml, Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
        var zone = text.Zone(root) ?? TimeZoneInfo.Utc;
        var sources = new SourceReader(text, zone).Read(root);
        var channels = new ChannelReader(text, zone).Read(root);
        var rules = new RuleReader(text, [.. EventOntology.LoadEmbedded().Types.Select(type => type.Name), .. types], sources, channels).Read(root);
        var plan = Politely(text, root, new WatchPlan(sources, channels, rules) { Zone = zone });
        yaml.Check();
        return plan;
    }

    private static WatchPlan Politely(PlanText text, YamlMappingNode root, WatchPlan plan)
    {
        if (YamlFile.Find(root, "politeness") is not { } found)
        {
            return plan;
        }

        if (found is not YamlMappingNode node)
        {
            text.Yaml.Fault(found, "politeness is no mapping", "delay: 2s, and hosts");
            return plan;
        }

        text.Yaml.CheckKeys(node, "delay", "hosts");
        var hosts = new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase);
        if (YamlFile.Find(node, "hosts") is YamlMappingNode named)
        {
            foreach (var host in named.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? ""))
            {
                hosts[host] = text.Span(named, host, TimeSpan.Zero, LongestDelay) ?? plan.Delay;
            }
        }
        else if (YamlFile.Find(node, "hosts") is { } other)
        {
            text.Yaml.Fault(other, "hosts is no mapping", "news.example: 5s");
        }

        return plan with { Delay = text.Span(node, "delay", TimeSpan.Zero, LongestDelay) ?? plan.Delay, HostDelays = hosts };
    }
}
