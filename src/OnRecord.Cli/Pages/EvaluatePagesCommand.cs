using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Evaluation.Pages;
using OnRecord.Reading;

namespace OnRecord.Cli.Pages;

/// <summary><c>onrecord evaluate pages GOLD…</c>.</summary>
internal static class EvaluatePagesCommand
{
    private const int MostLines = 12;
    private const int LongestLine = 160;

    public static Command Create()
    {
        var gold = new Argument<FileInfo[]>("GOLD")
        {
            Description = "Gold articles as JSON lines or as the benchmark's object; may be gzipped. The pages lie beside it or in html/ there.",
            Arity = ArgumentArity.OneOrMore,
        };
        var losses = new Option<int>("--losses") { Description = "How many pages to list, the worst first, with the lines too many and the lines lost." };
        var half = new Option<string?>("--half") { Description = "Only one half of the pages, by their identifiers: a choice made on one is checked on the other." };
        half.AcceptOnlyFromAmong("first", "second");
        var command = new Command("pages", "Reads pages and scores body, title, authors and date against gold articles.") { gold, losses, half };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(losses), parsed.GetValue(half)));
        return command;
    }

    private static int Run(FileInfo[] gold, int losses, string? half)
    {
        try
        {
            var reader = Reader.LoadEmbedded();
            foreach (var file in gold)
            {
                var pages = GoldPages.Read(file.FullName).Where(p => half is null || IsFirst(p.Id) == (half == "first"));
                var scores = new List<PageScore>();
                OrderedWork.Run(pages, page => Score(reader, page), scores.Add);
                Write(file.Name, new PageScores(scores), losses);
            }

            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    /// <summary>A refused page counts as one without a body.</summary>
    private static PageScore Score(Reader reader, GoldPage page)
    {
        try
        {
            var article = reader.Read(new ReportInput(page.PagePath, page.Id, GoldPages.Bytes(page.PagePath)));
            return PageScorer.Compare(page, ArticleLine.Body(article), article.Title, article.Authors, article.Published?.ToString());
        }
        catch (ReadingException)
        {
            return PageScorer.Compare(page, "", null, [], null);
        }
    }

    /// <summary>By a hash of the identifier that is the same on every machine.</summary>
    private static bool IsFirst(string id)
    {
        var hash = 2166136261u;
        foreach (var c in id)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return ((hash >> 16) & 1) == 0;
    }

    private static void Write(string name, PageScores scores, int losses)
    {
        Console.Out.WriteLine($"{name}: {scores.Pages.Count} pages");
        Console.Out.WriteLine($"  body     F1 {scores.F1:F4} ± {scores.Error():F4}  P {scores.Precision:F4}  R {scores.Recall:F4}  all words {scores.Accuracy:F3}");
        foreach (var (label, judgement) in (IEnumerable<(string, Func<PageScore, bool?>)>)
            [("title", s => s.Title), ("authors", s => s.Authors), ("day", s => s.Day), ("instant", s => s.Instant)])
        {
            var (share, count) = scores.Share(judgement);
            if (count > 0)
            {
                Console.Out.WriteLine($"  {label,-8} {share:F3} of {count}");
            }
        }

        foreach (var page in scores.Pages.Where(p => p.F1 < 1).OrderBy(p => p.F1).Take(losses))
        {
            Console.Out.WriteLine($"\n  {page.Id}  P {page.Precision:F2}  R {page.Recall:F2}");
            List("+", page.Extra);
            List("-", page.Lost);
        }
    }

    private static void List(string mark, IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(MostLines))
        {
            Console.Out.WriteLine($"    {mark} {(line.Length > LongestLine ? line[..LongestLine] + "…" : line)}");
        }

        if (lines.Count > MostLines)
        {
            Console.Out.WriteLine($"    {mark} and {lines.Count - MostLines} more");
        }
    }
}
