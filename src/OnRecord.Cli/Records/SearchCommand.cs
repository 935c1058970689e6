using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;

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

            return options.Write(parsed, ReportForm.Form, (questions, filter) => Ask(questions, filter, query));
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
}
