namespace OnRecord.Store.Rows;

/// <summary>A connection that keeps what was prepared on it for whoever asks the same again.</summary>
internal interface IKeepsStatements
{
    KeptStatements Kept { get; }
}
