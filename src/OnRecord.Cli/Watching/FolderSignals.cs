using OnRecord.Cli.Watching.Plans;

namespace OnRecord.Cli.Watching;

/// <summary>Hears of changes in the folders of a plan, so that files are taken soon. Where the machine cannot tell, the schedule alone
/// finds them. Thread-safe.</summary>
/// <param name="touched">Name of a source, and how long its files must be left alone.</param>
internal sealed class FolderSignals(Action<string> tell, Action<string, TimeSpan> touched) : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];

    public void Follow(WatchPlan plan)
    {
        Dispose();
        foreach (var source in plan.Sources.Where(source => source.Form == SourceForm.Folder && Directory.Exists(source.Place)))
        {
            try
            {
                Follow(source);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
            {
                tell($"{source.Name}: changes of {source.Place} are not heard of ({fault.Message}); its schedule finds them");
            }
        }
    }

    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _watchers.Clear();
    }

    private void Follow(SourcePlan source)
    {
        var watcher = new FileSystemWatcher(source.Place) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
        _watchers.Add(watcher);
        watcher.Created += (_, _) => touched(source.Name, source.Settle);
        watcher.Changed += (_, _) => touched(source.Name, source.Settle);
        watcher.Renamed += (_, _) => touched(source.Name, source.Settle);
        watcher.Error += (_, _) => touched(source.Name, source.Settle);
        watcher.EnableRaisingEvents = true;
    }
}
