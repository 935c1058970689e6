using System.CommandLine;
using System.Globalization;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Store.Commitments;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord open</c>: plans, promises, threats and demands, and what became of each.</summary>
internal static class OpenCommand
{
    private const int DaysAhead = 7;

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
            return options.Write(parsed, CommitmentForm.Form, (questions, filter) => questions.Commitments(filter, day, parsed.GetValue(within), states));
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
}
