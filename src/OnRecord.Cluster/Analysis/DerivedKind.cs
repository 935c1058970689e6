namespace OnRecord.Cluster.Analysis;

/// <summary>What is worked out from parts and kept.</summary>
internal enum DerivedKind
{
    /// <summary>Versions, copies and the reports that stand for them, of all reports.</summary>
    Standing,

    /// <summary>What actors did to each other, a partition for each month.</summary>
    DyadDays,
}
