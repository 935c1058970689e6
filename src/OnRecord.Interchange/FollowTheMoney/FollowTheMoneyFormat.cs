using OnRecord.Interchange.Codes;
using OnRecord.Interchange.Writing;

namespace OnRecord.Interchange.FollowTheMoney;

/// <summary>Entities of FollowTheMoney, a JSON line each: actors, articles, events, statements as notes, offices, ties and
/// mentions.</summary>
internal static class FollowTheMoneyFormat
{
    public static ExportFormat Format { get; } = new("ftm", "FollowTheMoney entities as JSON lines", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        using var lines = new JsonLines(job.Target.Open("ftm.jsonl"));
        var entities = new EntityWriter(lines);
        var countries = CountryCodes.Load();
        foreach (var actor in job.Walk.Actors(job.Request.Filter))
        {
            var schema = ActorSchema.Of(actor.Kind);
            entities.Write(actor.Key, schema, [
                (ActorSchema.NameOf(schema), actor.Names.Take(1)), ("alias", schema == ActorSchema.Address ? [] : actor.Names.Skip(1)),
                ("country", Country(actor.Country)), ("wikidataId", Values(actor.Wikidata)), ("topics", ActorSchema.Topics(schema, actor.Sectors)),
            ]);
        }

        foreach (var report in job.EachReport())
        {
            new ReportEntities(report, entities, Country).Write();
        }

        lines.Complete();

        // Countries are alpha-2 in lower case; KOS and codes of no state are not among them.
        IEnumerable<string> Country(string? iso3) => iso3 is not null && countries.TryGetValue(iso3, out var codes) && codes.Iso2 is { } iso2 ? [iso2.ToLowerInvariant()] : [];
    }

    private static IEnumerable<string> Values(string? value) => value is null ? [] : [value];
}
