using OnRecord.Knowledge.Ontology;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Cli.Watching.Plans;

/// <summary>Reads the sources of a plan. Not thread-safe.</summary>
internal sealed class SourceReader(PlanText text, TimeZoneInfo zone)
{
    private static readonly TimeSpan LeastOfWeb = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LeastOfFolder = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestSettle = TimeSpan.FromHours(1);

    private static readonly string[] Forms = ["feed", "sitemap", "folder"];
    private static readonly string[] WebKeys = ["name", "feed", "sitemap", "every", "at", "timezone", "outlet", "country", "follow", "newest", "limit"];
    private static readonly string[] FolderKeys = ["name", "folder", "every", "at", "timezone", "outlet", "country", "pattern", "settle"];

    public IReadOnlyList<SourcePlan> Read(YamlMappingNode root)
    {
        if (YamlFile.Find(root, "sources") is YamlSequenceNode { Children.Count: 0 } none)
        {
            text.Yaml.Fault(none, "no source", "one or more, each with feed, sitemap or folder");
        }

        return text.Named(root, "sources", "source", isOptional: false, Source, source => source.Name);
    }

    private SourcePlan? Source(YamlMappingNode node)
    {
        var forms = Forms.Where(form => YamlFile.Find(node, form) is not null).ToList();
        if (forms is not [var form])
        {
            text.Yaml.Fault(node, forms.Count == 0 ? "a source of no kind" : $"a source with {string.Join(" and ", forms)}", "one of feed, sitemap and folder");
            return null;
        }

        var isFolder = form == "folder";
        text.Yaml.CheckKeys(node, isFolder ? FolderKeys : WebKeys);
        var place = isFolder ? text.Path(node, form) : text.Address(node, form)?.AbsoluteUri ?? "";
        var source = new SourcePlan(
            YamlFile.Optional(node, "name") ?? YamlFile.Optional(node, form) ?? "", form switch { "feed" => SourceForm.Feed, "sitemap" => SourceForm.SiteMap, _ => SourceForm.Folder }, place, Schedule(node, isFolder ? LeastOfFolder : LeastOfWeb))
        {
            Outlet = YamlFile.Optional(node, "outlet"),
            Country = YamlFile.Optional(node, "country") is { } country ? text.Country(country, PlanText.At(node, "country")) : null,
            Follows = text.Truth(node, "follow", true),
            Newest = text.Span(node, "newest", TimeSpan.FromMinutes(1)),
            Pattern = YamlFile.Optional(node, "pattern"),
        };
        if (form == "sitemap" && !source.Follows)
        {
            text.Yaml.Fault(PlanText.At(node, "follow"), "a site map that is not followed", "no follow: a site map holds no text");
        }

        return source with { Limit = text.Number(node, "limit", 1, 100_000) ?? source.Limit, Settle = text.Span(node, "settle", TimeSpan.FromSeconds(1), LongestSettle) ?? source.Settle };
    }

    private Schedule Schedule(YamlMappingNode node, TimeSpan least)
    {
        var (every, at) = (YamlFile.Find(node, "every"), YamlFile.Find(node, "at"));
        var own = text.Zone(node);
        if (every is null == at is null)
        {
            text.Yaml.Fault(node, every is null ? "no 'every' or 'at'" : "'every' and 'at'", "one of them: every: 10m, or at: '0 6 * * *'");
        }
        else if (at is not null)
        {
            return text.Cron(node, "at", own ?? zone) ?? (Schedule)new Every(LeastOfWeb);
        }
        else if (own is not null)
        {
            text.Yaml.Fault(PlanText.At(node, "timezone"), "a timezone with 'every'", "timezone with 'at' alone");
        }

        return new Every(text.Span(node, "every", least) ?? LeastOfWeb);
    }
}
