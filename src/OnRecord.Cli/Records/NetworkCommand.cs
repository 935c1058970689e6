using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Networks;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord network</c>: ties and events between actors, as edges.</summary>
internal static class NetworkCommand
{
    public static Command Create()
    {
        var options = new ListOptions();
        var kind = new Option<string?>("--edges") { Description = "tie or event; both by default." };
        var tie = new Option<string?>("--tie") { Description = "Type of the ties." };
        var type = new Option<string?>("--type") { Description = "PLOVER event type of the events." };
        kind.AcceptOnlyFromAmong([.. Words.All<EdgeKind>()]);
        tie.AcceptOnlyFromAmong([.. Words.All<RelationType>()]);
        type.Validators.Add(ListOptions.IsType);
        var command = new Command("network", "Lists ties and events between actors as edges, all of one type between two actors together.") { kind, tie, type };
        options.AddTo(command, ListParts.All & ~ListParts.Items);
        command.SetAction(parsed => options.Write(parsed, EdgeForm.Form, (questions, filter) => questions.Network(
            filter with { Type = parsed.GetValue(type) },
            parsed.GetValue(kind) is { } edges ? Words.To<EdgeKind>(edges) : null,
            parsed.GetValue(tie) is { } relation ? Words.To<RelationType>(relation) : null)));
        return command;
    }
}
