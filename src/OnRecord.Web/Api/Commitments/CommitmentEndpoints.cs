using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Store.Commitments;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;

namespace OnRecord.Web.Api.Commitments;

/// <summary>Plans, promises, threats and demands, and what became of each.</summary>
internal static class CommitmentEndpoints
{
    private const string EveryState = "all";

    private static readonly CommitmentState[] Pending = [CommitmentState.Open, CommitmentState.Due, CommitmentState.UnderWay, CommitmentState.Overdue, CommitmentState.Disputed];
    private static readonly string[] States = [.. Words.All<CommitmentState>(), EveryState];

    private static readonly Parameter Within = ParameterKinds.Number("within", "Days before its day in which a commitment is due.", 0, 3660, 7);

    private static readonly Parameter State = new("state", "States to list, divided by commas, or all; by default open, due, under way, overdue and disputed.", $"one or more of {string.Join(", ", States)}, divided by commas", text => Split(text).All(States.Contains)) { Example = "kept,kept late" };

    public static void MapCommitments(this IEndpointRouteBuilder routes) => routes
        .MapList("/commitments", CommitmentForm.Form, "CommitmentItem", [.. ListParameters.Filters.Where(filter => filter != ListParameters.All && filter != ListParameters.Story), ListParameters.AsOf, Within, State], asked =>
            asked.Questions.Commitments(asked.Query.Filter, asked.AsOf, asked.Query.Number(Within), Asked(asked.Query[State]), asked.Window))
        .Described("commitments", "Commitments", "Plans, promises, threats and demands, and what else has a deadline, with what became of each by a day: those with a day first, the earliest first.");

    private static string[] Split(string states) => states.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static CommitmentState[]? Asked(string? states) => states is null ? Pending : Split(states) is var given && given.Contains(EveryState) ? null : [.. given.Select(Words.To<CommitmentState>)];
}
