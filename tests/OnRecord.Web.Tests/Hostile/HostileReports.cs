using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests;
using OnRecord.Tests.Outputs;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Web.Tests.Hostile;

/// <summary>Reports that would harm whoever shows them without care. Where one could run something, that calls
/// <c>alert</c>.</summary>
internal static class HostileReports
{
    public const int GiantWord = 100_000;
    public const int ManyItems = 1_000;

    /// <summary>Markup that runs script wherever it is taken for markup.</summary>
    public const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script></script></title></textarea>--><svg/onload=alert(3)>\"'><b onmouseover=alert(4)>{{7*7}}${7*7}<a href=javascript:alert(5)>here</a>&lt;i&gt;&#60;";

    /// <summary>Turns around whatever stands after it, where it is not isolated.</summary>
    public const string Turned = "Tarrant \u202Esays nothing\u2066 at all\u200F of it";

    public const string Unseen = "Har\u200Bbour\u200D Gu\uFEFFild\u00AD\u2060";

    public static string Tower { get; } = "e" + new string('\u0301', 2000);

    public static IReadOnlyList<string> Addresses { get; } = ["javascript:alert(6)", "JaVaScRiPt:alert(7)", "data:text/html,<script>alert(8)</script>", "vbscript:alert(9)", "//elsewhere.invalid/\" onclick=\"alert(10)"];

    /// <summary>The ids of the reports by what is hostile in them.</summary>
    public static IReadOnlyDictionary<string, string> Make(string file)
    {
        var store = RecordStore.Open(file, creates: true);
        var all = All().ToList();
        using (var writer = store.Write("tests"))
        {
            all.ForEach(item => writer.Add(item.Record));
            writer.Complete();
        }

        using var questions = store.Ask();
        var keys = questions.Reports(new Filter { All = true }).OrderBy(found => found.Report.Number).Select(found => found.Report.Key);
        return all.Zip(keys).ToDictionary(pair => pair.First.Name, pair => pair.Second);
    }

    private static IEnumerable<(string Name, Record Record)> All()
    {
        yield return ("markup", Attack(Markup, Markup));
        yield return ("turned", Attack(Turned, "The Gazette"));
        yield return ("unseen", Attack(Unseen, "The Ga\u200Bzette"));
        yield return ("giant", Attack(new string('w', GiantWord), new string('o', 2000)));
        yield return ("tower", Attack(Tower, Tower));
        yield return ("broken", Attack("nul \0 and half \uD83D of a pair \uDE00", "The\0Gazette"));
        yield return ("formula", Attack("=HYPERLINK(\"http://elsewhere.invalid\",\"here\")", "=1+1") is var record ? record with { Article = new Article(record.Article.Id, record.Article.Text, record.Article.Blocks) { Outlet = "@SUM(A1)", Title = "=cmd|' /C calc'!A0", Authors = ["+1"], Published = record.Article.Published } } : null!);
        yield return ("closing", Attack("</script><!--<script>]]></svg></data></graphml>", "</style>"));
        yield return ("many", Many());
        for (var i = 0; i < Addresses.Count; i++)
        {
            yield return ($"address {i}", Attack($"number {i}", "The Gazette", Addresses[i]));
        }
    }

    private static Record Attack(string words, string outlet, string? url = null)
    {
        var who = $"Ilse {words}";
        var record = Sketches.Attack($"{who} attacked the Harbour Guild {words}, an officer said. {words}", "2024-03-04", outlet, url, who, $"Harbour Guild {words}", title: $"Title {words}");
        return record with
        {
            Article = new Article(record.Article.Id, record.Article.Text, record.Article.Blocks) { Outlet = outlet, Url = url, Title = $"Title {words}", Authors = [words], Published = record.Article.Published, Notes = [words] },
            Attributions = [record.Attributions[0] with { Anonymity = new Anonymity(words, record.Attributions[0].Source), Medium = new Stated(words, record.Attributions[0].Cue), Audience = new Stated(words, record.Attributions[0].Cue) }],
            Events = [record.Events[0] with { Place = new EventPlace(words, null, record.Events[0].Anchor[0]) }],
            Tensions = [new Tension(["e1", "s1"], words, record.Events[0].Anchor)],
        };
    }

    private static Record Many()
    {
        const string Sentence = "Bo Wren attacked the Mill Union, an officer said. ";
        var text = string.Concat(Enumerable.Repeat(Sentence, ManyItems));
        var plain = Article.FromText("many", text);
        var article = new Article(plain.Id, plain.Text, plain.Blocks) { Outlet = "The Gazette", Title = "A thousand attacks", Published = Publication.Parse("2024-03-01") };
        TextSpan At(int n, string words) => new(n * Sentence.Length + Sentence.IndexOf(words, StringComparison.Ordinal), n * Sentence.Length + Sentence.IndexOf(words, StringComparison.Ordinal) + words.Length);
        var sentences = Enumerable.Range(0, ManyItems).ToList();
        Actor[] actors =
        [
            RecordSketch.Actor("a1", "Bo Wren", ActorKind.Person, [.. sentences.Select(n => At(n, "Bo Wren"))]),
            RecordSketch.Actor("a2", "Mill Union", ActorKind.Organization, [.. sentences.Select(n => At(n, "Mill Union"))]),
        ];
        var events = sentences.Select(n => new Event($"e{n + 1}", "ASSAULT", null, [], "190", [At(n, "attacked")], [new Participant("a1", At(n, "Bo Wren"), null, null)], [new Participant("a2", At(n, "Mill Union"), null, null)], null, null, Polarity.Positive, Certainty.Certain, Status.Happened, null, 0.9));
        return new Record("many", article, actors, [], [.. events], [], []);
    }
}
