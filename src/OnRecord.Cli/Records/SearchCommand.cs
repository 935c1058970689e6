using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Cli.Records.Listing;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Text;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord search [WORDS…]</c>: reports by their words and by what they tell.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words that must all be there; \"words in a row\", -without, this OR that, begin*. Without words, all reports.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = new ListOptions();
        var command = new Command("search", "Finds reports, best match first, each with the words that match.") { words };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var text = string.Join(' ', parsed.GetValue(words) ?? []);
            var query = SearchQuery.Parse(text);
            if (query is null && text.Trim().Length > 0)
            {
                Console.Error.WriteLine($"'{text}' has no word to look for; give one without a minus");
                return 2;
            }

            return options.Write(parsed, List(), (questions, filter) => Ask(questions, filter, query));
        });
        return command;
    }

    private static IEnumerable<FoundReport> Ask(Questions questions, Filter filter, SearchQuery? query)
    {
        if (query is not null && !questions.IsRanked(query))
        {
            Console.Error.WriteLine($"more than {Questions.MostRanked:N0} reports match; those added last come first");
        }

        return questions.Reports(filter, query);
    }

    private static ItemList<FoundReport> List() => new(
    [
        .. ReportFields.Columns<FoundReport>(found => found.Report).Select(column => column.Name == "title" ? column with { Heading = "Title" } : column),
        new("language", found => found.Report.Record.Article.Language),
        new("version", found => found.Report.Version.ToString(CultureInfo.InvariantCulture)),
        new("carriers", found => found.Report.Carriers.ToString(CultureInfo.InvariantCulture), "Carriers"),
        new("events", found => found.Events.ToString(CultureInfo.InvariantCulture), "Events"),
        new("statements", found => found.Statements.ToString(CultureInfo.InvariantCulture)),
        .. ReportFields.QuoteColumns<FoundReport>(found => found.Report, Around),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundReport found)
    {
        json.WriteString("id", found.Report.Key);
        ReportFields.Write(json, found.Report);
        var points = new CodePoints(found.Report.Record.Article.Text);
        json.WriteStartArray("matches");
        foreach (var match in found.Matches)
        {
            json.WriteStartArray();
            json.WriteNumberValue(points.FromUnit(match.Start));
            json.WriteNumberValue(points.FromUnit(match.End));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("events", found.Events);
        json.WriteNumber("statements", found.Statements);
        ReportFields.WriteQuote(json, found.Report, Around(found));
    }

    // Without a match in the text, how the report begins.
    private static TextSpan? Around(FoundReport found) =>
        found.Matches.Select(match => (TextSpan?)match).FirstOrDefault() ?? found.Report.Record.Article.Blocks.Select(block => (TextSpan?)block.Span).FirstOrDefault();
}
