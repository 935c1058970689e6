using OnRecord.Knowledge.Tables;
using OnRecord.Records;

namespace OnRecord.Knowledge.Actors;

/// <summary>Reads the tables of leaders and organisations into known actors, checking each row.</summary>
internal sealed class ActorReader(ActorVocabulary vocabulary)
{
    private readonly List<KnownActor> _actors = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<LeaderRows> _people = [];
    private readonly Dictionary<string, List<LeaderRows>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), (KnownActor Actor, List<string> Aliases)> _own = [];

    /// <summary>Every actor read: persons in the order of their first rows, then bodies in that of theirs.</summary>
    public IReadOnlyList<KnownActor> Finish() => [.. _people.Select(p => p.ToActor(NewId(p.Name, p.Country))), .. _actors];

    /// <summary>Tables of one's own, with persons and bodies; read before the others, over whose rows theirs count.</summary>
    public void ReadOwn(IEnumerable<TsvTable> tables)
    {
        foreach (var table in tables)
        {
            foreach (var row in table.Rows)
            {
                ReadOwn(row);
            }

            table.Check();
        }
    }

    private void ReadOwn(TsvRow row)
    {
        var kind = row.OneOf("kind", [.. vocabulary.KindNames, "person"]);
        var country = row.Text("country").Length == 0 ? null : row.OneOf("country", vocabulary.Countries);
        var (name, sectors) = (row.Required("name"), row.ManyOf("sectors", vocabulary.Sectors));
        if (kind == "person")
        {
            AddPerson(name, country, row.List("aliases"), [.. (sectors.Count == 0 ? [""] : sectors).Select(sector => OwnTerm(row, sector, country))]);
        }
        else if (_own.TryGetValue((name, country ?? ""), out var known))
        {
            known.Aliases.AddRange(row.List("aliases").Except(known.Aliases, StringComparer.Ordinal));
        }
        else
        {
            var aliases = row.List("aliases").ToList();
            var actor = Body(name, aliases, kind, country, sectors);
            _actors.Add(actor);
            _own.Add((name, country ?? ""), (actor, aliases));
        }
    }

    private static Term OwnTerm(TsvRow row, string sector, string? country)
    {
        var (from, to) = ReadDates(row);
        return new Term(row.Text("office"), sector, country, from, to);
    }

    private void AddPerson(string name, string? country, IReadOnlyList<string> aliases, IReadOnlyList<Term> terms)
    {
        var sameName = _byName.TryGetValue(name, out var list) ? list : _byName[name] = [];
        var person = sameName.Find(p => p.CanBe(country));
        if (person is null)
        {
            sameName.Add(person = new LeaderRows(name));
            _people.Add(person);
        }

        foreach (var term in terms)
        {
            person.Add(term, aliases);
        }
    }

    /// <summary>Each row of the table is one term of office; the rows of one person make one actor.</summary>
    public void ReadLeaders(TsvTable table)
    {
        var seen = new HashSet<(string, string, string, string)>();
        foreach (var row in table.Rows)
        {
            var country = row.OneOf("country", vocabulary.Countries);
            var name = row.Required("name");
            if (!seen.Add((name, row.Text("office"), country, row.Text("from"))))
            {
                row.Fault($"'{name}', '{row.Text("office")}', {country}, {row.Text("from")} again", "each term once");
            }

            AddPerson(name, country, row.List("aliases"), [ReadTerm(row, country)]);
        }

        table.Check();
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
            var (aliases, sectors) = (row.List("aliases"), row.ManyOf("sectors", vocabulary.Sectors));
            if (!_own.ContainsKey((name, country ?? "")))
            {
                _actors.Add(Body(name, aliases, category, country, sectors));
            }
        }

        table.Check();
    }

    private KnownActor Body(string name, IReadOnlyList<string> aliases, string category, string? country, IReadOnlyList<string> sectors) => new()
    {
        Id = NewId(name, country),
        Name = BareName(name),
        IsNameShared = BareName(name) != name,
        Aliases = aliases,
        Kind = vocabulary.Kinds.GetValueOrDefault(category, ActorKind.Organization),
        Category = category,
        Country = country,
        Sectors = sectors,
    };

    /// <summary>"Reform Party (Estonia)" → "Reform Party".</summary>
    private static string BareName(string name)
    {
        var bracket = name.EndsWith(')') ? name.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        return bracket > 0 ? name[..bracket] : name;
    }

    private static (PartialDate? From, PartialDate? To) ReadDates(TsvRow row)
    {
        var (from, to) = (ReadDate(row, "from"), ReadDate(row, "to"));
        if (from is { } f && to is { } t && f.First > t.Last)
        {
            row.Fault($"from {f} is after to {t}", "from before to");
        }

        return (from, to);
    }

    private Term ReadTerm(TsvRow row, string country)
    {
        var (from, to) = ReadDates(row);
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
