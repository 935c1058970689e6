namespace OnRecord.Store.Rows;

/// <summary>Puts words into the full text. Not thread-safe.</summary>
internal abstract class WordInsertion : IDisposable
{
    public abstract void AddReport(long report, string? title, string body);

    /// <param name="name">Number of the name.</param>
    public abstract void AddName(long name, string words);

    /// <summary>What is known of all reports together is right only after this.</summary>
    public virtual void Flush()
    {
    }

    public abstract void Dispose();
}
