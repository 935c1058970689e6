using OnRecord.Store.Watching;

namespace OnRecord.Store.Sqlite;

/// <summary>A lock on a file beside the record. The file stays; the lock goes with the process.</summary>
internal sealed class FileWatchLock : WatchLock
{
    private const string Ending = ".watch";
    private const int Tries = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private FileWatchLock(FileStream file) => _file = file;

    /// <returns>Null when another watcher has it.</returns>
    /// <exception cref="StoreException">The file cannot be made.</exception>
    public static FileWatchLock? Take(string record)
    {
        var path = record + Ending;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileWatchLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                // Whoever only asks has it for a moment.
                if (tries == Tries)
                {
                    return null;
                }

                Thread.Sleep(Pause);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new StoreException(record, $"the lock of its watcher, {path}, cannot be made: {fault.Message}", "check that its folder may be written to", fault);
            }
        }
    }

    public static bool IsTaken(string record)
    {
        try
        {
            using var file = File.Exists(record + Ending) ? new FileStream(record + Ending, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    public override bool Confirm() => true;

    public override void Dispose() => _file.Dispose();
}
