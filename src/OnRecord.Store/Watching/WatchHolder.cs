using System.Globalization;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Watching;

/// <summary>Who watches a record, or watched it last.</summary>
/// <param name="Process">Number and machine.</param>
/// <param name="IsAtWork">It does so now.</param>
public sealed record WatchHolder(string Process, DateTimeOffset Since, bool IsAtWork)
{
    internal static WatchHolder Own(DateTimeOffset now) => new($"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)} on {Environment.MachineName}", now, true);

    internal static void Write(Dialect dialect, WatchHolder holder)
    {
        using var connection = new WatchConnection(dialect);
        connection.Write(to => to.Run(
            "INSERT INTO watch_holder (id, process, since) VALUES (1, @p0, @p1) ON CONFLICT (id) DO UPDATE SET process = excluded.process, since = excluded.since", holder.Process, Moments.Text(holder.Since)));
    }

    /// <summary>Null when nobody ever did.</summary>
    internal static WatchHolder? Read(Dialect dialect)
    {
        using var connection = dialect.Connect();
        return connection.All("SELECT process, since FROM watch_holder", row => new WatchHolder(row.GetString(0), Moments.Read(row.GetString(1)), false)).FirstOrDefault() is { } last ? last with { IsAtWork = dialect.IsWatched(connection) } : null;
    }
}
