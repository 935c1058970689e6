using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Commitments;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Commitments;

/// <param name="State">Null for all that are pending, unless <paramref name="IsAll"/>.</param>
/// <param name="AsOf">Day of the question, ISO 8601; null for today.</param>
/// <param name="Within">Days before its day in which a commitment is due; 7 by default.</param>
/// <param name="Page">From 1.</param>
public sealed record CommitmentsQuestion(FilterQuestion Filter, CommitmentState? State, bool IsAll, string? AsOf, int? Within, int Page) : IQuestion
{
    public const int PageSize = 60;
    public const int DaysAhead = 7;

    private const string AllStates = "all";
    private const int LastPage = 100_000;
    private const int MostDaysAhead = 3650;

    public static readonly IReadOnlyList<CommitmentState> Pending = [CommitmentState.Due, CommitmentState.Overdue, CommitmentState.Open, CommitmentState.UnderWay, CommitmentState.Disputed];

    public string Path => "/commitments";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, ("state", IsAll ? AllStates : State is { } state ? Words.Of(state) : null), ("as-of", AsOf), ("within", Number(Within)), ("page", Page > 1 ? Number(Page) : null)];

    /// <summary>Null for all.</summary>
    public IReadOnlyCollection<CommitmentState>? States => IsAll ? null : State is { } state ? [state] : Pending;

    internal static CommitmentsQuestion Read(QuestionReader reader)
    {
        var state = reader.Choice("state", [AllStates, .. Words.All<CommitmentState>()]);
        return new CommitmentsQuestion(
            FilterQuestion.Read(reader), state is null or AllStates ? null : Words.To<CommitmentState>(state), state == AllStates, reader.Day("as-of"), reader.Number("within", 0, MostDaysAhead), reader.Number("page", 1, LastPage) ?? 1);
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
