namespace OnRecord.Store.Commitments;

/// <summary>What became of a commitment by a day, as far as the reports of that day tell.</summary>
public enum CommitmentState
{
    /// <summary>Its day has not come, or it has none, and nothing is told of it.</summary>
    Open,

    /// <summary>Open, and its day is near.</summary>
    Due,

    /// <summary>It is being done.</summary>
    UnderWay,

    /// <summary>Its day passed in silence.</summary>
    Overdue,

    Kept,

    /// <summary>Done after its day.</summary>
    KeptLate,

    /// <summary>Called off, refused after it was given, or told not to have been done.</summary>
    Broken,

    /// <summary>A demand that whoever it was made of refused.</summary>
    Rejected,

    /// <summary>Whoever is said to be bound says that it is not so.</summary>
    Denied,

    /// <summary>Given another day, under which it stands as a commitment of its own.</summary>
    Superseded,

    /// <summary>Told to have been kept, and told not to have been.</summary>
    Disputed,
}
