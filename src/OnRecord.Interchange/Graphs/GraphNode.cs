using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Queries;

namespace OnRecord.Interchange.Graphs;

/// <summary>An actor: one known across reports, or one that takes part in an edge of the only report that knows it.</summary>
internal sealed record GraphNode(string Id, string Name, string Kind, string? Country, string Sectors, string? Wikidata, string? First, string? Last)
{
    public static GraphNode Of(KnownActor actor) =>
        new(actor.Key, actor.Names[0], Words.Of(actor.Kind), actor.Country, string.Join("; ", actor.Sectors), actor.Wikidata, actor.First, actor.Last);

    public static GraphNode Of(string id, Actor actor, string? day) =>
        new(id, actor.Name, Words.Of(actor.Kind), actor.Country, string.Join("; ", actor.Sectors), actor.Wikidata, day, day);
}
