using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Alerts;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Cli.Watching.Plans;

/// <summary>Reads the rules of a plan. Not thread-safe.</summary>
/// <param name="types">Names of event types.</param>
internal sealed class RuleReader(PlanText text, IReadOnlyCollection<string> types, IReadOnlyList<SourcePlan> sources, IReadOnlyList<ChannelPlan> channels)
{
    // All combinations of what the lists of a rule name are asked for one by one.
    private const int MostFilters = 64;

    private const int MostDays = 3650;

    public IReadOnlyList<AlertRule> Read(YamlMappingNode root) => text.Named(root, "rules", "rule", isOptional: true, Rule, rule => rule.Name);

    private AlertRule Rule(YamlMappingNode node)
    {
        text.Yaml.CheckKeys(node, "name", "on", "actor", "country", "type", "status", "source-kind", "outlet", "words", "source", "newest", "grace", "send");
        var kind = text.OneOf(node, "on", [.. Words.All<AlertKind>()]) is { } on ? Words.To<AlertKind>(on) : AlertKind.Event;
        if (YamlFile.Find(node, "on") is null)
        {
            text.Yaml.Fault(node, "no 'on'", string.Join(" | ", Words.All<AlertKind>()));
        }

        if (kind == AlertKind.Deadline && YamlFile.Find(node, "newest") is { } newest)
        {
            text.Yaml.Fault(newest, "newest with deadlines", "grace, the days that reports of the deadline's day may take");
        }

        if (kind != AlertKind.Deadline && YamlFile.Find(node, "grace") is { } grace)
        {
            text.Yaml.Fault(grace, $"grace with {Words.Of(kind)}", "grace with deadlines alone");
        }

        var rule = new AlertRule(text.Yaml.Text(node, "name"), kind, Filters(node)) { Words = WordsOf(node), Sources = Sources(node), Channels = Channels(node) };
        return rule with { Newest = Days(node, "newest") ?? rule.Newest, Grace = Days(node, "grace") ?? rule.Grace };
    }

    private int? Days(YamlMappingNode node, string key) => text.Span(node, key, TimeSpan.FromDays(1), TimeSpan.FromDays(MostDays)) is { } span ? (int)Math.Ceiling(span.TotalDays) : null;

    private List<Filter> Filters(YamlMappingNode node)
    {
        IEnumerable<Filter> filters = [new Filter()];
        filters = With(filters, text.Texts(node, "actor").Select(one => one.Text), (filter, actor) => filter with { Actor = actor });
        filters = With(filters, text.Texts(node, "country").Select(one => text.Country(one.Text, one.At)).OfType<string>(), (filter, country) => filter with { Country = country });
        filters = With(filters, text.Texts(node, "type").Select(Type).OfType<string>(), (filter, type) => filter with { Type = type });
        filters = With(filters, Vocabulary<Status>(node, "status"), (filter, status) => filter with { Status = status });
        filters = With(filters, Vocabulary<SourceKind>(node, "source-kind"), (filter, source) => filter with { SourceKind = source });
        filters = With(filters, text.Texts(node, "outlet").Select(one => one.Text), (filter, outlet) => filter with { Outlet = outlet });
        var all = filters.Take(MostFilters + 1).ToList();
        if (all.Count > MostFilters)
        {
            text.Yaml.Fault(node, $"more than {MostFilters} combinations of what its lists name", "several rules with shorter lists");
        }

        return all;
    }

    private static IEnumerable<Filter> With<T>(IEnumerable<Filter> filters, IEnumerable<T> values, Func<Filter, T, Filter> with) =>
        values.ToList() is { Count: > 0 } given ? filters.SelectMany(filter => given.Select(value => with(filter, value))) : filters;

    private string? Type((string Text, YamlNode At) named)
    {
        if (types.Contains(named.Text))
        {
            return named.Text;
        }

        text.Yaml.Fault(named.At, $"type is '{named.Text}'", string.Join(" | ", types));
        return null;
    }

    private IEnumerable<T> Vocabulary<T>(YamlMappingNode node, string key)
        where T : struct, Enum
    {
        foreach (var (word, at) in text.Texts(node, key))
        {
            if (Words.All<T>().Contains(word))
            {
                yield return Words.To<T>(word);
            }
            else
            {
                text.Yaml.Fault(at, $"{key} is '{word}'", string.Join(" | ", Words.All<T>()));
            }
        }
    }

    private SearchQuery? WordsOf(YamlMappingNode node)
    {
        if (YamlFile.Find(node, "words") is not { } at)
        {
            return null;
        }

        var words = SearchQuery.Parse(YamlFile.Optional(node, "words") ?? "");
        if (words is null)
        {
            text.Yaml.Fault(at, "words hold nothing to look for", "words as onrecord search takes them");
        }

        return words;
    }

    private List<string> Sources(YamlMappingNode node) => Named(node, "source", sources.Select(source => source.Name));

    private List<string> Channels(YamlMappingNode node)
    {
        if (YamlFile.Find(node, "send") is null)
        {
            text.Yaml.Fault(node, "no 'send'", "the names of channels");
        }

        return Named(node, "send", channels.Select(channel => channel.Name));
    }

    private List<string> Named(YamlMappingNode node, string key, IEnumerable<string> known)
    {
        var names = text.Texts(node, key);
        foreach (var (name, at) in names.Where(name => !known.Contains(name.Text)))
        {
            text.Yaml.Fault(at, $"{key} is '{name}'", known.Any() ? string.Join(" | ", known) : $"a name that this file gives");
        }

        return [.. names.Select(name => name.Text).Distinct()];
    }
}
