namespace OnRecord.Store.Adding;

public enum Added
{
    /// <summary>It was not in the record.</summary>
    New,

    /// <summary>It was not in the record, and another version of it was.</summary>
    NewVersion,

    /// <summary>It was there already, and nothing was changed.</summary>
    Known,
}
