namespace OnRecord.Store.Rows;

/// <summary>Inserts rows of one table. Not thread-safe.</summary>
internal abstract class RowInsertion : IDisposable
{
    public abstract void Add(params ReadOnlySpan<object?> values);

    /// <summary>Rows that were added may be in the table only after this.</summary>
    public virtual void Flush()
    {
    }

    public abstract void Dispose();
}
