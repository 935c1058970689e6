using System.Text.Json;
using OnRecord.Evaluation.Events;
using OnRecord.Interchange.Annotation;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests;
using OnRecord.Text;
using OnRecord.Training.Attributions;

namespace OnRecord.Interchange.Tests.Annotation;

public sealed class AnnotationTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData("doccano")]
    [InlineData("labelstudio")]
    public void Export_ImportedUnchanged_IsGoldWithEveryStatementAndEvent(string format)
    {
        var gold = Path.Combine(_sample.Folder, "gold.jsonl");

        var summary = Import(format, Annotated(format), gold);

        Assert.Empty(summary.NotTaken);
        var reports = _sample.Store.Ask(ask => ask.Reports(new Filter())).ToDictionary(found => found.Report.Key, found => _sample.Store.Find(found.Report.Key)!.Record);
        var articles = PolnearReader.Read(gold).ToDictionary(article => article.Id);
        Assert.Equal(reports.Keys.Order(StringComparer.Ordinal), articles.Keys.Order(StringComparer.Ordinal));
        Assert.All(reports, report => Assert.Equal(
            report.Value.Attributions.Select(said => (Spans(said.Source), Spans(said.Cue), Spans(said.Content))),
            articles[report.Key].Attributions.Select(said => (Spans(said.Source), Spans(said.Cue), Spans(said.Content)))));
        using var lines = new StreamReader(gold);
        Assert.All(GoldEvents.Read(gold, lines), sentence => Assert.Equal(
            RecordEvents.Of(reports[sentence.Id]).Select(item => (item.Type, item.Mode, Parties(item.Actors), Parties(item.Recipients))),
            sentence.Events.Select(item => (item.Type, item.Mode, Parties(item.Actors), Parties(item.Recipients)))));
    }

    [Theory]
    [InlineData("doccano", "start_offset", "end_offset")]
    public void Doccano_Offsets_AreCodePointsOfTheText(string format, string start, string end)
    {
        foreach (var task in _sample.Lines(format).Select(line => JsonDocument.Parse(line).RootElement))
        {
            var text = task.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var cues = task.GetProperty("entities").EnumerateArray().Where(entity => entity.GetProperty("label").GetString() == "CUE").ToList();
            Assert.All(cues, cue => Assert.Contains(text[points.ToUnit(cue.GetProperty(start).GetInt32())..points.ToUnit(cue.GetProperty(end).GetInt32())], new[] { "told", "said", "added", "denied" }));
        }
    }

    [Fact]
    public void Import_OfCorrections_SaysWhatItDidNotTake()
    {
        var (path, gold) = (Path.Combine(_sample.Folder, "corrected.jsonl"), Path.Combine(_sample.Folder, "gold.jsonl"));
        File.WriteAllLines(path,
        [
            """{"id":7,"text":"🚂 Ann said it rained.","entities":[{"id":1,"label":"SOURCE","start_offset":2,"end_offset":5},{"id":2,"label":"CUE","start_offset":6,"end_offset":10},{"id":3,"label":"CONTENT","start_offset":11,"end_offset":20},{"id":4,"label":"SOURCE","start_offset":0,"end_offset":1},{"id":5,"label":"MOOD","start_offset":0,"end_offset":1}],"relations":[{"id":1,"from_id":1,"to_id":2,"type":"source_of"},{"id":2,"from_id":3,"to_id":2,"type":"content_of"}]}""",
            """{"id":8,"entities":[]}""",
        ]);

        var summary = AnnotationImport.Doccano(path, gold);

        Assert.Equal((2, 1), (summary.Lines, summary.Taken));
        Assert.Equal(["text 1: SOURCE '🚂' is tied to no statement or event", "text 1: MOOD '🚂' is no label that is known", "text 2: it has no text 'text'"], summary.NotTaken.Select(loss => loss[(path.Length + 2)..]));
        var said = Assert.Single(PolnearReader.Read(gold).Single().Attributions);
        var text = "🚂 Ann said it rained.";
        Assert.Equal(("Ann", "said", "it rained"), (said.Source[0].Slice(text).ToString(), said.Cue[0].Slice(text).ToString(), said.Content[0].Slice(text).ToString()));
    }

    [Fact]
    public void LabelStudio_OffsetsInUnitsOfOlderVersions_AreToldByTheWords()
    {
        var (path, gold) = (Path.Combine(_sample.Folder, "old.json"), Path.Combine(_sample.Folder, "gold.jsonl"));
        File.WriteAllText(path, """[{"data":{"text":"🚂 It rained, Ann said."},"annotations":[{"result":[{"id":"x","type":"labels","value":{"start":18,"end":22,"text":"said","labels":["CUE"]}}]}]},{"data":{"text":"Nothing."}}]""");

        var summary = AnnotationImport.LabelStudio(path, gold);

        Assert.EndsWith("nobody has annotated it", Assert.Single(summary.NotTaken), StringComparison.Ordinal);
        Assert.Equal("said", PolnearReader.Read(gold).Single().Attributions[0].Cue[0].Slice("🚂 It rained, Ann said.").ToString());
    }

    private static ImportSummary Import(string format, string path, string gold) => format == "doccano" ? AnnotationImport.Doccano(path, gold) : AnnotationImport.LabelStudio(path, gold);

    // What an annotator sends back who has nothing to correct.
    private string Annotated(string format)
    {
        var (path, _) = _sample.Export(format);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"predictions\":", "\"annotations\":", StringComparison.Ordinal));
        return path;
    }

    private static string Spans(IEnumerable<TextSpan> spans) => string.Join(' ', spans.Order());

    private static string Parties(IEnumerable<ScoredParticipant> parties) => string.Join(' ', parties.Select(party => $"{party.Start}-{party.End}").Order());
}
