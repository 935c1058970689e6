using OnRecord.Interchange.Views;
using OnRecord.Records;

namespace OnRecord.Interchange.EventData;

/// <summary>Whom and what a report names, in the order of the text.</summary>
internal sealed record StoryNames(IReadOnlyList<string> People, IReadOnlyList<string> Organizations, IReadOnlyList<string> Locations)
{
    public static StoryNames Of(ReportView report)
    {
        var named = report.Record.Actors.Where(actor => actor.Mentions.Any(mention => mention.Kind == MentionKind.Name)).ToLookup(actor => actor.Kind, actor => actor.Name);
        return new StoryNames(
            [.. named[ActorKind.Person]],
            [.. new[] { ActorKind.Organization, ActorKind.Institution, ActorKind.Party, ActorKind.ArmedGroup, ActorKind.Government }.SelectMany(kind => named[kind])],
            [.. named[ActorKind.State].Concat(named[ActorKind.Place]).Concat(report.Record.Events.Select(item => item.Place?.Name).OfType<string>()).Distinct(StringComparer.Ordinal)]);
    }
}
