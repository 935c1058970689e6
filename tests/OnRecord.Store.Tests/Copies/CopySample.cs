using OnRecord.Store.Tests.Invented;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Copies;

/// <summary>A text of the set.</summary>
/// <param name="Kind">What was done to make it.</param>
/// <param name="Of">The reports that it is made from, and a copy of: one, or two of which it is put together.</param>
internal sealed record CopySample(string Kind, IReadOnlyList<int> Of, Record Report)
{
    public const string Base = "as written";

    /// <summary>Invented reports with their edited copies, and with reports that are like them and no copies.</summary>
    public static List<CopySample> Set(int seed, int reports)
    {
        var news = new InventedNews(seed);
        var random = news.Random;
        var samples = new List<CopySample>();
        var texts = 0;
        (int Id, List<string> Text)? last = null;
        for (var i = 0; i < reports; i++)
        {
            var happening = news.Next(i % news.Topics, new DateOnly(2024, 1, 1).AddDays(i * 3));
            var report = happening.Tell(random.Next);
            var id = New(Base, report);
            Copy("cut", Edits.Cut(report, random));
            Copy("lead reworded", Edits.Reworded(report, happening, random));
            Copy("names respelled", Edits.Respelled(report, happening));
            Copy("house style", Edits.Restyled(report, random));
            Copy("outlet lines added", Edits.WithOutletLines(report, random));
            Copy("cut, respelled, lines added", Edits.WithOutletLines(Edits.Respelled(Edits.Cut(report, random), happening), random, 1));
            if (last is { } other)
            {
                Add("two merged whole", [other.Id, id], Edits.Merged(other.Text, report, isWhole: true));
                Add("two merged in part", [other.Id, id], Edits.Merged(other.Text, report, isWhole: false));
            }

            New("same happening, other words", happening.Tell(Wordings(1), hasBackground: false));
            New("follow-up", [.. happening.Part(Topic.Later), .. report[4..5], .. happening.Part(Topic.Background)]);
            New("same pattern, all else other", Patterned(news.Other(happening)));
            New("same pattern and names, other numbers", Patterned(news.Again(happening, happening.Day.AddDays(1))));
            New("brief under outlet lines", Edits.WithOutletLines(news.Other(happening).Tell(random.Next)[..3], random, 3));
            last = (id, report);

            int New(string kind, List<string> text)
            {
                Add(kind, [texts], text);
                return texts++;
            }

            void Copy(string kind, List<string> text) => Add(kind, [id], text);

            void Add(string kind, int[] of, List<string> text) =>
                samples.Add(new CopySample(kind, of, Sketches.Plain(string.Join('\n', text), happening.Day.AddDays(kind == Base ? 0 : of.Length + random.Next(2) - 1).ToString("yyyy-MM-dd"), $"outlet {samples.Count}")));

            // The same wordings as the report.
            List<string> Patterned(Happening of) => of.Tell(Wordings(0));

            // The wordings of the report, or for each line another.
            Func<int, int> Wordings(int shift)
            {
                var plain = happening.Topic.Lines.Where(line => line.Part != Topic.Later).ToList();
                var chosen = plain.Select((line, n) => Array.FindIndex(line.Wordings, wording => happening.Filled(wording) == report[n])).ToList();
                var at = 0;
                return length => (chosen[at++] + shift) % length;
            }
        }

        return samples;
    }
}
