using OnRecord.Knowledge.Tables;
using OnRecord.Records;

namespace OnRecord.Knowledge.Actors;

/// <summary>Reads the tables of leaders and organisations into known actors, checking each row.</summary>
internal sealed class ActorReader(ActorVocabulary vocabulary)
{
    private readonly List<KnownActor> _actors = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public IReadOnlyList<KnownActor> Actors => _actors;

    /// <summary>Each row of the table is one term of office; the rows of one person make one actor.</summary>
    public void ReadLeaders(TsvTable table)
    {
        var people = new List<LeaderRows>();
        var byName = new Dictionary<string, List<LeaderRows>>(StringComparer.Ordinal);
        var seen = new HashSet<(string, string, string, string)>();
        foreach (var row in table.Rows)
        {
            var country = row.OneOf("country", vocabulary.Countries);
            var name = row.Required("name");
            if (!seen.Add((name, row.Text("office"), country, row.Text("from"))))
            {
                row.Fault($"'{name}', '{row.Text("office")}', {country}, {row.Text("from")} again", "each term once");
            }

            var sameName = byName.TryGetValue(name, out var list) ? list : byName[name] = [];
            var person = sameName.Find(p => p.CanBe(country));
            if (person is null)
            {
                sameName.Add(person = new LeaderRows(name));
                people.Add(person);
            }

            person.Add(ReadTerm(row, country), row.List("aliases"));
        }

        table.Check();
        _actors.AddRange(people.Select(p => p.ToActor(NewId(p.Name, p.Country))));
    }

    public void ReadOrganizations(TsvTable table)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var row in table.Rows)
        {
            var country = row.Text("country").Length == 0 ? null : row.OneOf("country", vocabulary.Countries);
            var name = row.Required("name");
            if (!seen.Add((name, country ?? "")))
            {
                row.Fault($"'{name}' of {country} again", "each organisation once");
            }

            var category = row.OneOf("kind", vocabulary.KindNames);
            _actors.Add(new KnownActor
            {
                Id = NewId(name, country),
                Name = BareName(name),
                IsNameShared = BareName(name) != name,
                Aliases = row.List("aliases"),
                Kind = vocabulary.Kinds.GetValueOrDefault(category, ActorKind.Organization),
                Category = category,
                Country = country,
                Sectors = row.ManyOf("sectors", vocabulary.Sectors),
            });
        }

        table.Check();
    }

    /// <summary>"Reform Party (Estonia)" → "Reform Party".</summary>
    private static string BareName(string name)
    {
        var bracket = name.EndsWith(')') ? name.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        return bracket > 0 ? name[..bracket] : name;
    }

    private Term ReadTerm(TsvRow row, string country)
    {
        var (from, to) = (ReadDate(row, "from"), ReadDate(row, "to"));
        if (from is { } f && to is { } t && f.First > t.Last)
        {
            row.Fault($"from {f} is after to {t}", "from before to");
        }

        return new Term(row.Required("office"), row.OneOf("sector", vocabulary.Sectors), country, from, to);
    }

    private static PartialDate? ReadDate(TsvRow row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!PartialDate.TryParse(text, out var date))
        {
            row.Fault($"{column} is '{text}'", "YYYY, YYYY-MM, YYYY-MM-DD or nothing");
            return null;
        }

        return date;
    }

    private string NewId(string name, string? country)
    {
        var id = ActorId.Make(name, country);
        for (var n = 2; !_ids.Add(id); n++)
        {
            id = $"{ActorId.Make(name, country)}-{n}";
        }

        return id;
    }
}
