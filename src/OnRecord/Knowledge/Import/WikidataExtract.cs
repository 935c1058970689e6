using System.Text.Json;
using OnRecord.Knowledge.Actors;

namespace OnRecord.Knowledge.Import;

/// <summary>Imports an extract of Wikidata. Persons with the offices that they held (P39) and bodies of a known kind (P31) are
/// taken. Reads the file three times: offices and states are gathered before rows are written.</summary>
internal sealed class WikidataExtract(WikidataTables tables, ActorVocabulary vocabulary, ImportReport report, Action<ActorRow> write)
{
    private readonly Dictionary<string, (string Label, string? Country)> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _countries = new(tables.Countries, StringComparer.Ordinal);

    /// <param name="open">Opens the file anew.</param>
    public void Read(Func<TextReader> open)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, entity) in WikidataLines.Read(open, null))
        {
            wanted.UnionWith(entity.Statements("P39").Select(WikidataEntity.ItemOf).OfType<string>());
            if (entity.Id is { } id && entity.Statements("P298").Select(WikidataEntity.TextOf).FirstOrDefault() is { } iso3 && vocabulary.Countries.Contains(iso3))
            {
                _countries.TryAdd(id, iso3);
            }
        }

        foreach (var (_, entity) in WikidataLines.Read(open, null))
        {
            if (entity.Id is { } id && wanted.Contains(id) && entity.Label is { } label)
            {
                _offices[id] = (label, Country(entity, "P1001") ?? Country(entity, "P17"));
            }
        }

        foreach (var (line, entity) in WikidataLines.Read(open, report))
        {
            Take(line, entity);
        }
    }

    private void Take(int line, WikidataEntity entity)
    {
        var types = entity.Items("P31").ToList();
        var isPerson = types.Contains("Q5");
        var (id, name) = (entity.Id, isPerson ? entity.NameOfPerson : entity.Label);
        if (id is null || name is null)
        {
            report.Refuse(line, id ?? "?", "no label in English or in all languages");
        }
        else if (isPerson)
        {
            TakePerson(line, entity, name);
        }
        else if (types.Select(type => tables.Kinds.GetValueOrDefault(type)).FirstOrDefault(kind => kind.Kind is not null) is { Kind: not null } found)
        {
            write(new ActorRow(name, entity.Aliases(isPerson: false), found.Kind, Country(entity, "P17"), found.Sectors, "", null, null));
            report.Take("bodies");
        }
        else if (!_offices.ContainsKey(id) && !_countries.ContainsKey(id))
        {
            report.Refuse(line, $"{id} {name}", "an instance of nothing in data/actors/wikidata-types.tsv");
        }
    }

    private void TakePerson(int line, WikidataEntity entity, string name)
    {
        var own = Country(entity, "P27");
        var taken = 0;
        foreach (var held in entity.Statements("P39"))
        {
            if (Why(held) is { } why)
            {
                report.Refuse(line, $"{name}: {WikidataEntity.ItemOf(held) ?? "?"}", why);
                continue;
            }

            var office = _offices[WikidataEntity.ItemOf(held)!];
            var (title, country) = tables.Office(office.Label);
            var (from, to) = (WikidataEntity.Date(held, "P580"), WikidataEntity.Date(held, "P582"));
            write(new ActorRow(name, entity.Aliases(isPerson: true), "person", country ?? office.Country ?? own, [tables.SectorOf(title)], title, from, to));
            taken++;
        }

        if (taken == 0)
        {
            report.Refuse(line, name, "a person without an office that can be taken");
            return;
        }

        report.Take("persons");
        report.Take("terms", taken);
    }

    private string? Why(JsonElement held) =>
        WikidataEntity.ItemOf(held) is not { } office ? "an office that is not known"
        : !_offices.ContainsKey(office) ? "an office whose item is not in the extract"
        : WikidataEntity.IsUnknown(held, "P582") && WikidataEntity.Date(held, "P582") is null ? "a term that is over since a day that is not known, which would count as running"
        : WikidataEntity.Date(held, "P580")?.First > WikidataEntity.Date(held, "P582")?.Last ? "a term that ends before it begins"
        : null;

    private string? Country(WikidataEntity entity, string property) =>
        entity.Items(property).Select(id => _countries.GetValueOrDefault(id)).FirstOrDefault(code => code is not null);
}
