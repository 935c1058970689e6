using System.Data.Common;
using OnRecord.Store.Search;

namespace OnRecord.Store;

/// <summary>What differs from one database to another: how it is opened, its migrations, and its full text. All else is
/// SQL that SQLite and PostgreSQL share. Thread-safe.</summary>
internal abstract class Dialect
{
    /// <summary>How messages call the record.</summary>
    public abstract string Name { get; }

    /// <summary>Folder of the embedded migrations.</summary>
    public abstract string Migrations { get; }

    /// <exception cref="StoreException">The database cannot be opened.</exception>
    public abstract DbConnection Connect();

    /// <summary>Starts a transaction that no other writer runs beside.</summary>
    public abstract string BeginWriting { get; }

    public abstract bool HasTable(DbConnection connection, string table);

    public abstract bool IsEmpty(DbConnection connection);

    /// <summary>Puts a report's words into the full text: its number, title and body.</summary>
    public abstract string InsertWords { get; }

    /// <summary>Puts a name into the full text of names: its number and the name.</summary>
    public abstract string InsertName { get; }

    /// <summary>Query over the full text of reports, with columns <c>id</c> and <c>rank</c> (less is better), for
    /// <paramref name="parameter"/>.</summary>
    public abstract string Matches(string parameter);

    /// <summary>Numbers of the actors that a name of holds all the words of <paramref name="parameter"/>.</summary>
    public abstract string ActorsNamed(string parameter);

    /// <summary>The body of report <c>@id</c> with <see cref="Highlighted.Open"/> and <see cref="Highlighted.Close"/> around
    /// each match of <c>@words</c>.</summary>
    public abstract string Highlight { get; }

    public abstract string Render(SearchQuery query);

    /// <summary>Whether <paramref name="fault"/> says that no space is left.</summary>
    public abstract bool IsFull(DbException fault);

    /// <summary>Whole-database faults, one sentence each; empty when it is sound.</summary>
    public abstract IEnumerable<string> Faults(DbConnection connection);

    /// <summary>Lets the database look after itself once much was written.</summary>
    public abstract void Tidy(DbConnection connection);
}
