using System.Data.Common;
using OnRecord.Store.Matching;

namespace OnRecord.Store.Rows;

/// <summary>Puts words into the full text, and the sounds of names beside it. Not thread-safe.</summary>
internal abstract class WordInsertion(DbConnection connection) : IDisposable
{
    private readonly NameSounds _sounds = new(connection);

    public abstract void AddReport(long report, string? title, string body);

    /// <param name="name">Number of the name.</param>
    public void AddName(long name, string words)
    {
        InsertName(name, words);
        _sounds.Insert(name, words);
    }

    /// <summary>What is known of all reports together is right only after this.</summary>
    public virtual void Flush()
    {
    }

    public virtual void Dispose() => _sounds.Dispose();

    protected abstract void InsertName(long name, string words);
}
