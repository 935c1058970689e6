using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord events</c>: what happened, is planned, threatened, denied …, and on whose word.</summary>
internal static class EventsCommand
{
    public static Command Create()
    {
        var tellings = new Option<bool>("--tellings") { Description = "Each telling of an event that several reports tell, on a line of its own." };
        var options = new ListOptions();
        var command = new Command("events", "Lists the events of a record, newest first, each with its source and its words; what several reports tell is one event.") { tellings };
        options.AddTo(command);
        command.SetAction(parsed => options.Write(parsed, EventForm.Form, (questions, filter) => questions.Events(filter with { Joined = !parsed.GetValue(tellings) })));
        return command;
    }
}
