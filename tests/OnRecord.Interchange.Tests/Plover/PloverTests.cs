using System.Text.Json;
using OnRecord.Interchange.Plover;
using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests;
using OnRecord.Store.Tests.Databases;
using OnRecord.Text;

namespace OnRecord.Interchange.Tests.Plover;

public sealed class PloverTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Plover_ExportImportExport_IsTheSame()
    {
        using var other = new RecordFile();
        var all = new ExportRequest { Filter = new Filter { All = true } };
        var (first, summary) = _sample.Export("plover", all);

        var taken = PloverImport.Run(other.Open(), first);

        Assert.Empty(taken.NotTaken);
        Assert.Equal((summary.Files[0].Rows, summary.Reports), (taken.Taken, taken.Reports));
        var second = Path.Combine(other.Folder, "second");
        Export.Run(other.Open(), ExportFormats.Find("plover")!, all with { Path = second });
        Assert.Equal(File.ReadAllText(first), File.ReadAllText(second));
        Assert.Empty(other.Open().Check());
        Assert.Equal(summary.Reports, PloverImport.Run(other.Open(), first).Known);
    }

    [Fact]
    public void Plover_EveryEvent_HasTheFieldsThatTheManualRequires()
    {
        var events = _sample.Lines("plover").Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(_sample.Store.Ask(ask => ask.Events(new Filter())).Count, events.Count);
        Assert.All(events, line =>
        {
            Assert.All(new[] { "id", "has_event", "date", "actor", "event" }, name => Assert.True(line.TryGetProperty(name, out _), name));
            Assert.InRange(line.GetProperty("quad_code").GetInt32(), 1, 4);
        });
        Assert.Contains(events, line => line.GetProperty("assertion_status").GetString() == "denied");
    }

    [Fact]
    public void Plover_SentencesAndStories_AreSlicesOfTheText()
    {
        var stories = new Dictionary<string, string>();
        foreach (var line in _sample.Lines("plover").Select(line => JsonDocument.Parse(line).RootElement))
        {
            var (report, info) = (line.GetProperty("report").GetProperty("id").GetString()!, line.GetProperty("text_info"));
            if (info.TryGetProperty("text_story", out var story))
            {
                stories.Add(report, string.Concat(story.EnumerateArray().Select(piece => piece.GetString())));
            }

            var points = new CodePoints(stories[report]);
            var (start, end) = (points.ToUnit(info.GetProperty("start").GetInt32()), points.ToUnit(info.GetProperty("end").GetInt32()));
            Assert.Equal(stories[report][start..end], line.GetProperty("text").GetString());
            Assert.Equal(_sample.Store.Find(report)!.Record.Article.Text, stories[report]);
        }
    }

    [Fact]
    public void Plover_OfAnonymousSources_NamesNobody()
    {
        var anonymous = _sample.Lines("plover").SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("attribution").EnumerateArray()).Where(said => said.GetProperty("sourceKind").GetString() == "anonymous").ToList();

        Assert.NotEmpty(anonymous);
        Assert.All(anonymous, said => Assert.False(said.TryGetProperty("actor", out _) || said.TryGetProperty("actors", out _)));
    }

    [Fact]
    public void Import_OfEventsCodedByOthers_TakesWhatHasWordsAndNamesTheRest()
    {
        using var file = new RecordFile();
        var path = Path.Combine(file.Folder, "others.jsonl");
        File.WriteAllLines(path,
        [
            """{"id":"1","date":"2020-05-01","actor":[{"code":"NOR","sector":"GOV","entity_text":"Norway"}],"recipient":[{"entity_text":"Peru","code":"PER"},{"entity_text":"Chad"}],"event":["aid"],"mode":["gift"],"context":["economic"],"event_text":["sent aid"],"text":"Norway sent aid to Peru.","cite_info":{"publication":"The Post","url":"https://p.example/9"}}""",
            """{"id":"2","date":"2020-05-01","actor":[{"entity_text":"Norway","code":"NOR"}],"event":["CONSULT"],"text":"Norway sent aid to Peru.","cite_info":{"url":"https://p.example/9"}}""",
            """{"id":"3","date":"2020-05-02","actor":[],"event":["ASSAULT"]}""",
            """{"id":"4","date":"2020-05-02","actor":[],"event":["MELEE"],"text":"They fought."}""",
            "{",
        ]);

        var summary = PloverImport.Run(file.Open(), path);

        Assert.Equal((5, 2, 1), (summary.Lines, summary.Taken, summary.Reports));
        Assert.Equal(["1: mode 'gift'", "1: recipient 'Chad' is not in the text", "3: it has no text", "4: 'MELEE'", "5: "], summary.NotTaken.Select(loss => loss[(path.Length + 1)..]).Zip(["1: mode 'gift'", "1: recipient 'Chad' is not in the text", "3: it has no text", "4: 'MELEE'", "5: "], (loss, start) => loss[..Math.Min(loss.Length, start.Length)]));
        var events = file.Open().Ask(ask => ask.Events(new Filter())).OrderBy(found => found.Event.Id).ToList();
        Assert.Equal(["AID", "CONSULT"], events.Select(found => found.Event.Type));
        Assert.Equal("sent aid", events[0].Event.Anchor[0].Slice(events[0].Report.Record.Article.Text).ToString());
        Assert.Equal(("Peru", Status.Happened, "2020-05-01"), (events[0].Report.Record.Actors.Single(actor => actor.Id == events[0].Event.Recipients[0].Actor).Name, events[0].Event.Status, events[0].Report.Record.Article.Published!.ToString()));
        Assert.Empty(file.Open().Check());
    }
}
