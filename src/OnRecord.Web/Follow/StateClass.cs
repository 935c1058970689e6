using OnRecord.Store.Commitments;

namespace OnRecord.Web.Follow;

internal static class StateClass
{
    /// <summary>The tone of what became of a commitment, as a class of the style sheet.</summary>
    public static string Of(CommitmentState state) => state switch
    {
        CommitmentState.Kept or CommitmentState.KeptLate => "fact",
        CommitmentState.Broken or CommitmentState.Rejected or CommitmentState.Denied => "negative",
        CommitmentState.Overdue or CommitmentState.Disputed => "due",
        CommitmentState.Open or CommitmentState.Due or CommitmentState.UnderWay => "intent",
        _ => "open",
    };
}
