using OnRecord.Knowledge.Actors;

namespace OnRecord.Knowledge.Import;

/// <summary>Imports a PETRARCH actor dictionary. A record is a phrase with codes, its "+" synonyms and its dated codes; all
/// codes count for all phrases, and the first that holds on a day is the code of that day.</summary>
internal sealed class PetrarchActors(KnowledgeBase known, ActorVocabulary vocabulary, ImportReport report, Action<ActorRow> write)
{
    private sealed record Restriction(int Line, string Code, string Dates);

    private sealed class Entry(int line, string name)
    {
        public int Line { get; } = line;

        public string Name { get; } = name;

        public List<string> Aliases { get; } = [];

        public List<Restriction> Codes { get; } = [];
    }

    public void Read(TextReader reader)
    {
        Entry? entry = null;
        foreach (var (number, text) in PetrarchLines.Read(reader))
        {
            var line = text.Trim();
            if (line[0] == '[')
            {
                AddCodes(entry, number, line);
            }
            else if (line[0] == '+')
            {
                AddSynonym(entry, number, line[1..]);
            }
            else
            {
                Finish(entry);
                var (phrase, codes) = Split(line);
                entry = phrase.Length == 0 ? null : new Entry(number, PhraseCase.Name(phrase));
                AddCodes(entry, number, codes);
            }
        }

        Finish(entry);
    }

    private void AddSynonym(Entry? entry, int line, string text)
    {
        var (phrase, codes) = Split(text);
        if (entry is null || phrase.Length == 0)
        {
            report.Refuse(line, text, "a synonym of nothing");
            return;
        }

        entry.Aliases.Add(PhraseCase.Name(phrase));
        AddCodes(entry, line, codes);
    }

    private static (string Phrase, string Codes) Split(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? (text.Trim(), "") : (text[..bracket].Trim(), text[bracket..]);
    }

    private void AddCodes(Entry? entry, int line, string text)
    {
        for (var at = text.IndexOf('[', StringComparison.Ordinal); at >= 0; at = text.IndexOf('[', at + 1))
        {
            var end = text.IndexOf(']', at);
            if (end < 0)
            {
                report.Refuse(line, text, "a bracket that is not closed");
                return;
            }

            var body = text[(at + 1)..end].Trim();
            var blank = body.IndexOfAny([' ', '\t', '<', '>']);
            var (code, dates) = blank < 0 ? (body, "") : (body[..blank], body[blank..].Trim());
            if (entry is null)
            {
                report.Refuse(line, text, "a code of nothing");
                return;
            }

            entry.Codes.Add(new Restriction(line, code, dates));
        }
    }

    private void Finish(Entry? entry)
    {
        if (entry is null)
        {
            return;
        }

        if (entry.Codes.Count == 0)
        {
            report.Refuse(entry.Line, entry.Name, "no code");
            return;
        }

        if (known.Countries.Names(entry.Name))
        {
            report.Refuse(entry.Line, entry.Name, "a country, a people or a place that is known already");
            return;
        }

        var timeline = new Timeline();
        var rows = entry.Codes.SelectMany(code => Rows(entry, code, timeline)).ToList();
        var isPerson = rows.Exists(row => row.From is not null || row.To is not null || row.Sectors.Contains("ELI"));
        foreach (var row in rows)
        {
            write(row with { Kind = isPerson ? "person" : ActorRow.KindOf(row.Country, row.Sectors) });
        }

        if (rows.Count > 0)
        {
            report.Take(isPerson ? "persons" : "bodies");
            report.Take("names", 1 + entry.Aliases.Count);
            report.Take("terms", rows.Count);
        }
    }

    private IEnumerable<ActorRow> Rows(Entry entry, Restriction restriction, Timeline timeline)
    {
        if (!PetrarchDates.TryParse(restriction.Dates, out var dates))
        {
            report.Refuse(restriction.Line, $"{entry.Name} [{restriction.Code} {restriction.Dates}]", "a date that is none, or ends before it begins");
            yield break;
        }

        if (ActorCode.Parse(restriction.Code, vocabulary) is not { } code)
        {
            timeline.Claim(dates);
            report.Refuse(restriction.Line, $"{entry.Name} [{restriction.Code}]", "the null code, or none of chunks of three letters");
            yield break;
        }

        var spans = timeline.Claim(dates);
        if (spans.Count == 0)
        {
            report.Refuse(restriction.Line, $"{entry.Name} [{restriction.Code} {restriction.Dates}]", "shadowed by codes before it, of which the first that holds counts");
            yield break;
        }

        if (code.Sectors.Count == 0)
        {
            report.Refuse(restriction.Line, $"{entry.Name} [{restriction.Code}]", "a country alone: what acts for it the code does not say");
            yield break;
        }

        foreach (var chunk in code.Rest)
        {
            report.Refuse(restriction.Line, $"{entry.Name} [{restriction.Code}]: {chunk}", "a chunk of the code that PLOVER has no column for; the rest is taken");
        }

        foreach (var span in spans)
        {
            yield return new ActorRow(entry.Name, entry.Aliases, "", code.Country, code.Sectors, "", span.From, span.To);
        }
    }
}
