namespace OnRecord.Interchange.Writing;

/// <summary>Where an export goes. Nothing of it is seen there before <see cref="Complete"/>; disposed of before that, nothing
/// is left.</summary>
internal abstract class ExportTarget : IDisposable
{
    private readonly List<OutputFile> _open = [];

    /// <summary>Files that were closed, those of a folder taken together.</summary>
    public abstract IReadOnlyList<ExportedFile> Files { get; }

    /// <param name="name">Within a folder, with slashes; a target of one file has its own name.</param>
    public OutputFile Open(string name)
    {
        var file = Create(name);
        _open.RemoveAll(other => !other.Stream.CanWrite);
        _open.Add(file);
        return file;
    }

    public abstract void Complete(ExportFormat format, ExportRequest request, ExportSummary summary);

    public void Dispose()
    {
        foreach (var file in _open)
        {
            file.Dispose();
        }

        Discard();
    }

    protected abstract OutputFile Create(string name);

    /// <summary>Removes what was written in passing.</summary>
    protected abstract void Discard();

    /// <summary>A name beside a path that no other run has.</summary>
    protected static string Passing(string path) => $"{Path.TrimEndingDirectorySeparator(path)}.{Path.GetRandomFileName()}.part";
}
