namespace OnRecord.Interchange.Writing;

/// <summary>One file, which takes the place of what stood there once it is whole.</summary>
internal sealed class FileTarget : ExportTarget
{
    private readonly string _path;
    private readonly string _passing;
    private readonly bool _hasManifest;
    private readonly List<ExportedFile> _files = [];

    public FileTarget(string path, bool hasManifest)
    {
        if (Directory.Exists(path))
        {
            throw new InterchangeException(path, "it is a folder", "name a file");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new InterchangeException(path, $"there is no folder {folder}", "make it first");
        }

        (_path, _passing, _hasManifest) = (path, Passing(path), hasManifest);
    }

    public override IReadOnlyList<ExportedFile> Files => _files;

    public override void Complete(ExportFormat format, ExportRequest request, ExportSummary summary)
    {
        if (_hasManifest)
        {
            var passing = Passing(_path);
            File.WriteAllBytes(passing, Manifest.Of(format, request, summary));
            File.Move(passing, $"{_path}.manifest.json", overwrite: true);
        }

        Publish();
    }

    /// <summary>Moves the file to where it belongs.</summary>
    public void Publish() => File.Move(_passing, _path, overwrite: true);

    protected override OutputFile Create(string name) => new(Path.GetFileName(_path), new DurableFile(_passing), _files.Add);

    protected override void Discard() => File.Delete(_passing);
}
