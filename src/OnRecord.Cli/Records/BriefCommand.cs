using System.CommandLine;
using System.Text;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Briefs;
using OnRecord.Store;
using OnRecord.Store.Briefs;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord brief</c>: what the record tells of a story, an actor or a period, in sentences with their sources.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var story = new Option<string?>("--story") { Description = "Id of a report of the story." };
        var actor = new Option<string?>("--actor") { Description = "Name or id of an actor." };
        var from = Day("--from", "First day, as 2024-03-01.");
        var to = Day("--to", "Last day, as 2024-03-14.");
        var asOf = OpenCommand.AsOf();
        var format = new Option<string>("--format") { Description = "markdown (default), or html: one self-contained page to print.", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "html");
        var command = new Command("brief", "Writes a brief of a story, an actor or a period: each sentence with its source.") { record, story, actor, from, to, asOf, format };
        command.Validators.Add(parsed =>
        {
            var subjects = new[] { parsed.GetValue(story), parsed.GetValue(actor), parsed.GetValue(from) ?? parsed.GetValue(to) };
            if (subjects[0] is not null && subjects[1] is not null)
            {
                parsed.AddError("--story and --actor exclude each other");
            }
            else if (subjects.All(subject => subject is null))
            {
                parsed.AddError("nothing to brief on; give --story, --actor, or a period by --from and --to");
            }
        });
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            using var questions = RecordStore.Open(parsed.GetValue(record)!).Ask();
            var request = new BriefRequest(OpenCommand.Day(parsed, asOf)) { Story = parsed.GetValue(story), Actor = parsed.GetValue(actor), From = parsed.GetValue(from), To = parsed.GetValue(to) };
            var brief = questions.Brief(request);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            if (parsed.GetValue(format) == "html")
            {
                BriefPage.Write(output, brief);
            }
            else
            {
                BriefMarkdown.Write(output, brief, source => source.Url);
            }

            return 0;
        }));
        return command;
    }

    private static Option<string?> Day(string name, string description)
    {
        var day = new Option<string?>(name) { Description = description };
        day.Validators.Add(ListOptions.IsDay);
        return day;
    }
}
