using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Analysis;

/// <summary>What lies in a folder of parts and counts no more: parts of late workers, parts that were folded, files that were worked out anew,
/// and what a crash left half written.</summary>
internal sealed class Leftovers(ClusterDatabase database, PartsFolder folder, string path, TimeSpan grace)
{
    /// <returns>How many folders and files.</returns>
    public int Remove()
    {
        var kept = database.Ask(connection => connection.Texts(
            """
            SELECT part.name FROM part JOIN task ON task.id = part.task JOIN job ON job.id = task.job WHERE part.fold IS NULL AND job.parts_folder = @p0
            UNION ALL SELECT name FROM fold WHERE parts_folder = @p0 UNION ALL SELECT name FROM derived WHERE parts_folder = @p0
            UNION ALL SELECT 'job-' || task.job || '/' || task.id || '-' || task.epoch FROM task JOIN job ON job.id = task.job WHERE task.state = 'leased' AND job.parts_folder = @p0
            """,
            path)).ToHashSet(StringComparer.Ordinal);
        return Folders().Where(name => !kept.Contains(name) && !kept.Contains(Whole(name))).Count(Remove);
    }

    // A part that is being written has more at the end of its name, after a stop.
    private static string Whole(string name) => name.IndexOf('.', name.IndexOf('/')) is >= 0 and var stop ? name[..stop] : name;

    // A folder of tables, or a file that was worked out.
    private IEnumerable<string> Folders()
    {
        var tops = Directory.EnumerateDirectories(folder.Path, "job-*").Append(folder.PathOf("folds")).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories);
        var files = Directory.Exists(folder.PathOf("derived")) ? Directory.EnumerateFiles(folder.PathOf("derived"), "*", SearchOption.AllDirectories) : [];
        return tops.Concat(files).Select(found => Path.GetRelativePath(folder.Path, found).Replace('\\', '/'));
    }

    private bool Remove(string name)
    {
        var found = folder.PathOf(name);
        if (DateTime.UtcNow - Newest(found) < grace)
        {
            return false;
        }

        if (Directory.Exists(found))
        {
            Directory.Delete(found, recursive: true);
        }
        else
        {
            File.Delete(found);
        }

        return true;
    }

    // A part under way grows: its files are newer than its folder.
    private static DateTime Newest(string found) => Directory.Exists(found)
        ? Directory.EnumerateFiles(found).Select(File.GetLastWriteTimeUtc).Append(Directory.GetLastWriteTimeUtc(found)).Max()
        : File.GetLastWriteTimeUtc(found);
}
