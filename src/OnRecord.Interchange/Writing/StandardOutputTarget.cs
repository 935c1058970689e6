namespace OnRecord.Interchange.Writing;

internal sealed class StandardOutputTarget : ExportTarget
{
    private readonly List<ExportedFile> _files = [];

    public override IReadOnlyList<ExportedFile> Files => _files;

    public override void Complete(ExportFormat format, ExportRequest request, ExportSummary summary)
    {
    }

    protected override OutputFile Create(string name) => new(name, Console.OpenStandardOutput(), _files.Add);

    protected override void Discard()
    {
    }
}
