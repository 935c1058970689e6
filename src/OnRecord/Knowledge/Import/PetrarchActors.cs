using NodaTime;
using OnRecord.Records;

namespace OnRecord.Knowledge.Import;

/// <summary>Imports a PETRARCH actor dictionary. A record is a phrase with codes, its "+" synonyms and its dated codes; all
/// codes count for all phrases, and the first that holds on a day is the code of that day.</summary>
internal sealed class PetrarchActors(KnowledgeBase known, CameoChunks chunks, PersonNames names, ImportReport report, Action<ActorRow> write)
{
    private readonly PetrarchNames _phrases = new(names, report);

    public void Read(TextReader reader)
    {
        PetrarchEntry? entry = null;
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
                entry = phrase.Length == 0 ? null : new PetrarchEntry(number, phrase);
                AddCodes(entry, number, codes);
            }
        }

        Finish(entry);
    }

    private void AddSynonym(PetrarchEntry? entry, int line, string text)
    {
        var (phrase, codes) = Split(text);
        if (entry is null || phrase.Length == 0)
        {
            report.Refuse(line, text, "a synonym of nothing");
            return;
        }

        entry.Synonyms.Add((line, phrase));
        AddCodes(entry, line, codes);
    }

    private static (string Phrase, string Codes) Split(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? (text.Trim(), "") : (text[..bracket].Trim(), text[bracket..]);
    }

    private void AddCodes(PetrarchEntry? entry, int line, string text)
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

            entry.Codes.Add(new PetrarchRestriction(line, code, dates));
        }
    }

    private void Finish(PetrarchEntry? entry)
    {
        if (entry is null)
        {
            return;
        }

        if (entry.Codes.Count == 0)
        {
            report.Refuse(entry.Line, entry.Phrase, "no code, not even for the synonyms: of phrases that stand one after another only the last has the codes below them");
            return;
        }

        if (known.Countries.Names(PhraseCase.Name(entry.Phrase)))
        {
            report.Refuse(entry.Line, entry.Phrase, "a country, a people or a place that is known already");
            return;
        }

        var timeline = new Timeline();
        var rows = entry.Codes.SelectMany(code => Rows(entry, code, timeline)).ToList();
        if (rows.Count > 0)
        {
            Write(entry, rows);
        }
    }

    private void Write(PetrarchEntry entry, List<ActorRow> rows)
    {
        var isDated = rows.Exists(row => row.From is not null || row.To is not null || row.Sectors.Contains("ELI"));
        foreach (var named in _phrases.Read(entry, isDated && !IsBody(PhraseCase.Name(entry.Phrase))))
        {
            var terms = named.IsPerson ? rows : rows.OrderByDescending(row => row.To is null).ThenByDescending(row => row.To?.Last).Take(1);
            foreach (var row in terms)
            {
                write(row with { Name = named.Name, Aliases = named.Aliases, Kind = named.IsPerson ? "person" : row.Kind });
                report.Take("terms");
            }

            report.Take(named.IsPerson ? "persons" : "bodies");
            report.Take("names", 1 + named.Aliases.Count);
            if (!named.IsPerson && rows.Count > 1)
            {
                report.Refuse(entry.Line, named.Name, "codes of a body for other days: the latest is taken");
            }
        }
    }

    /// <summary>The engine knows a body of this name, or a small word or a common noun in it says that it is one.</summary>
    private bool IsBody(string name) =>
        names.IsBody(name) || known.Actors.Find(name) is [{ Kind: not ActorKind.Person }, ..];

    private IEnumerable<ActorRow> Rows(PetrarchEntry entry, PetrarchRestriction restriction, Timeline timeline)
    {
        var what = $"{entry.Phrase} [{restriction.Code}{(restriction.Dates.Length > 0 ? " " : "")}{restriction.Dates}]";
        if (!PetrarchDates.TryParse(restriction.Dates, out var dates))
        {
            report.Refuse(restriction.Line, what, "a date that is none, or ends before it begins");
            yield break;
        }

        if (ActorCode.Parse(restriction.Code, chunks) is not { } code)
        {
            timeline.Claim(dates);
            report.Refuse(restriction.Line, what, "the null code, or none of chunks of three letters");
            yield break;
        }

        var spans = timeline.Claim(dates);
        if (spans.Count == 0)
        {
            report.Refuse(restriction.Line, what, "shadowed by codes before it, of which the first that holds counts");
            yield break;
        }

        if (code.Sectors.Count == 0)
        {
            report.Refuse(restriction.Line, what, "a country, a region or a people alone: what acts for it the code does not say");
            yield break;
        }

        foreach (var chunk in code.Rest)
        {
            report.Refuse(restriction.Line, $"{what}: {chunk}", "a chunk of the code that PLOVER has no column for; the rest is taken");
        }

        foreach (var span in spans)
        {
            yield return new ActorRow("", [], ActorRow.KindOf(code.Body, code.Sectors), code.Country, code.Sectors, "", Day(span.From), Day(span.To));
        }
    }

    private static PartialDate? Day(LocalDate? day) => day is { } known ? PartialDate.Of(known) : null;
}
