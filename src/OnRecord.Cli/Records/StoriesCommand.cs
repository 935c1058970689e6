using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Store.Queries;
using OnRecord.Store.Stories;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord stories</c>: happenings, each with the reports that tell it.</summary>
internal static class StoriesCommand
{
    public static Command Create()
    {
        var texts = new Option<int>("--texts") { Description = "Only stories with at least so many distinct texts.", DefaultValueFactory = _ => 2 };
        var options = new ListOptions();
        var command = new Command("stories", "Lists stories, the latest first; with --story, the reports of one and why each belongs to it.") { texts };
        options.AddTo(command);
        command.SetAction(parsed => options.StoryOf(parsed) is { } story
            ? options.Write(parsed, StoryReportForm.Form, (questions, filter) => questions.StoryReports(story).Take(filter.Limit ?? int.MaxValue))
            : options.Write(parsed, StoryForm.Form, (questions, filter) => Ask(questions, filter, parsed.GetValue(texts))));
        return command;
    }

    private static IEnumerable<FoundStory> Ask(Questions questions, Filter filter, int texts)
    {
        if (questions.DaysWithoutStories() is var days and > 0)
        {
            Console.Error.WriteLine($"the reports of {days:N0} days are in no story yet; run the last onrecord add again to its end");
        }

        return questions.Stories(filter, texts);
    }
}
