namespace OnRecord.Interchange.Writing;

/// <summary>A stream to which one file goes as it is written.</summary>
internal sealed class StreamTarget(Stream stream) : ExportTarget
{
    private readonly List<ExportedFile> _files = [];

    public override IReadOnlyList<ExportedFile> Files => _files;

    public override void Complete(ExportFormat format, ExportRequest request, ExportSummary summary)
    {
    }

    protected override OutputFile Create(string name) => new(name, stream, _files.Add);

    protected override void Discard()
    {
    }
}
