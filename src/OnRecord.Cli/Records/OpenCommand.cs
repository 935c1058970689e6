using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Cli.Records.Listing;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store.Commitments;
using OnRecord.Store.Queries;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord open</c>: plans, promises, threats and demands, and what became of each.</summary>
internal static class OpenCommand
{
    private const int DaysAhead = 7;
    private const int LongestQuote = 160;

    private static readonly CommitmentState[] Pending = [CommitmentState.Open, CommitmentState.Due, CommitmentState.UnderWay, CommitmentState.Overdue, CommitmentState.Disputed];

    public static Command Create()
    {
        var options = new ListOptions();
        var asOf = AsOf();
        var within = new Option<int>("--within") { Description = "Days before its day in which a commitment is due.", DefaultValueFactory = _ => DaysAhead };
        var state = new Option<string[]>("--state") { Description = "States to list, or all; what is still pending by default.", AllowMultipleArgumentsPerToken = true };
        state.AcceptOnlyFromAmong([.. Words.All<CommitmentState>(), "all"]);
        var command = new Command("open", "Lists plans, promises, threats and demands, and what became of each by a day.") { asOf, within, state };
        options.AddTo(command, ListParts.All & ~ListParts.Copies);
        command.SetAction(parsed =>
        {
            var day = Day(parsed, asOf);
            var states = parsed.GetValue(state) switch
            {
                null or [] => Pending,
                var given when given.Contains("all") => null,
                var given => given.Select(Words.To<CommitmentState>).ToArray(),
            };
            return options.Write(parsed, List(), (questions, filter) => questions.Commitments(filter, day, parsed.GetValue(within), states));
        });
        return command;
    }

    public static Option<string?> AsOf()
    {
        var asOf = new Option<string?>("--as-of") { Description = "Day of the question, as 2024-03-14; later reports are not looked at. Today by default." };
        asOf.Validators.Add(ListOptions.IsDay);
        return asOf;
    }

    public static string Day(ParseResult parsed, Option<string?> asOf) => parsed.GetValue(asOf) ?? TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ItemList<FoundCommitment> List() => new(
    [
        new("id", found => Id(found.Announced)),
        new("state", found => Words.Of(found.State), "State"),
        new("due", found => found.Due, "Day"),
        new("deadline", found => found.IsDeadline ? "true" : "false"),
        new("status", found => Words.Of(found.Announced.Event.Status), "Kind"),
        new("type", found => found.Announced.Event.Type),
        new("cameo", found => found.Announced.Event.Cameo),
        new("actors", found => EventsCommand.Names(found.Announced, found.Announced.Event.Actors), "Who"),
        new("recipients", found => EventsCommand.Names(found.Announced, found.Announced.Event.Recipients), "To whom"),
        new("source", found => SourceFields.Name(found.Announced.Report, SourceFields.Find(found.Announced.Report, found.Announced.Event.Attribution)), "On the word of"),
        new("announcements", found => (1 + found.Later.Count(later => later.Kind == OutcomeKind.Repeated)).ToString(CultureInfo.InvariantCulture)),
        new("reason", found => found.Reason, "Because"),
        .. ReportFields.QuoteColumns<FoundCommitment>(found => found.Announced.Report, found => EventsCommand.Anchor(found.Announced)),
        new("later", found => string.Join(" | ", found.Later.Where(later => later.Kind is not OutcomeKind.Repeated).Select(Told)), "Told later"),
        new("later_reports", found => string.Join("; ", found.Later.Select(later => Id(later.Found)))),
        .. ReportFields.Columns<FoundCommitment>(found => found.Announced.Report).Select(column => column.Name == "outlet" ? column with { Heading = null } : column),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundCommitment found)
    {
        json.WriteString("id", Id(found.Announced));
        json.WriteString("state", Words.Of(found.State));
        json.WriteString("due", found.Due);
        json.WriteBoolean("deadline", found.IsDeadline);
        json.WriteString("reason", found.Reason);
        json.WriteStartObject("announced");
        EventsCommand.Json(json, found.Announced);
        json.WriteEndObject();
        json.WriteStartArray("later");
        foreach (var later in found.Later)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Of(later.Kind));
            json.WriteStartArray("reasons");
            foreach (var reason in later.Reasons)
            {
                json.WriteStringValue(reason);
            }

            json.WriteEndArray();
            EventsCommand.Json(json, later.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Id(FoundEvent found) => found.Report.IdOf(found.Event.Id);

    private static string Told(FoundOutcome later)
    {
        var words = ReportFields.Words(later.Found.Report, EventsCommand.Anchor(later.Found));
        return $"{Words.Of(later.Kind)}, {ReportFields.Day(later.Found.Report)}: {(words is null ? "" : Wording.Shorten(words, LongestQuote))}";
    }
}
