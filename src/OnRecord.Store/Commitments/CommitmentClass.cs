using OnRecord.Records;

namespace OnRecord.Store.Commitments;

/// <summary>Kinds of commitments that are told apart: a plan that is later promised is one, a demand and a promise are two.</summary>
internal enum CommitmentClass
{
    Intent,
    Threat,
    Demand,

    /// <summary>Something merely possible or conditional that has a deadline.</summary>
    Deadline,
}

internal static class CommitmentClasses
{
    /// <summary>Statuses of events that are commitments, whether or not they have a deadline.</summary>
    public static readonly IReadOnlyList<Status> Statuses = [Status.Planned, Status.Promised, Status.Demanded, Status.Threatened];

    /// <summary>Null for what is no commitment. A refusal to do something is none.</summary>
    public static CommitmentClass? Of(TrackedEvent item) => item.Type == "REJECT" ? null : item.Status switch
    {
        Status.Planned or Status.Promised => CommitmentClass.Intent,
        Status.Threatened => CommitmentClass.Threat,
        Status.Demanded => CommitmentClass.Demand,
        Status.Possible or Status.Conditional when item.IsDeadline => CommitmentClass.Deadline,
        _ => null,
    };
}
