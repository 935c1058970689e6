using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Interchange.Writing;

/// <summary>A folder that is not there yet, or is empty. Holds <c>manifest.json</c>, and <c>SHA256SUMS</c> in the form that
/// <c>sha256sum --check</c> reads.</summary>
internal sealed class FolderTarget : ExportTarget
{
    private readonly string _path;
    private readonly string _passing;
    private readonly StreamWriter _sums;
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    public FolderTarget(string path)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new InterchangeException(path, File.Exists(path) ? "it is a file" : "the folder is not empty", "name another folder, or remove it");
        }

        (_path, _passing) = (path, Passing(path));
        Directory.CreateDirectory(_passing);
        _sums = new StreamWriter(Path.Combine(_passing, "SHA256SUMS"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    public override IReadOnlyList<ExportedFile> Files => [.. _groups.Values.Select(group => group.Sum)];

    public override void Complete(ExportFormat format, ExportRequest request, ExportSummary summary)
    {
        _sums.Dispose();
        File.WriteAllBytes(Path.Combine(_passing, "manifest.json"), Manifest.Of(format, request, summary));
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path);
        }

        Directory.Move(_passing, _path);
    }

    protected override OutputFile Create(string name)
    {
        var path = Path.Combine(_passing, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new OutputFile(name, new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0), Note);
    }

    protected override void Discard()
    {
        _sums.Dispose();
        if (Directory.Exists(_passing))
        {
            Directory.Delete(_passing, recursive: true);
        }
    }

    private void Note(ExportedFile file)
    {
        var line = $"{file.Sha256}  {file.Name}";
        _sums.WriteLine(line);
        var name = file.Name.IndexOf('/') is >= 0 and var slash ? file.Name[..(slash + 1)] : file.Name;
        if (!_groups.TryGetValue(name, out var group))
        {
            _groups.Add(name, group = new Group(name));
        }

        group.Add(file, line);
    }

    private sealed class Group(string name)
    {
        private readonly IncrementalHash _lines = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private ExportedFile _sum = new(name, 0, 0, 0, "");

        public ExportedFile Sum => name.EndsWith('/') ? _sum with { Sha256 = Convert.ToHexStringLower(_lines.GetCurrentHash()) } : _sum;

        public void Add(ExportedFile file, string line)
        {
            _lines.AppendData(Encoding.UTF8.GetBytes($"{line}\n"));
            _sum = file with { Name = name, Files = _sum.Files + 1, Rows = _sum.Rows + file.Rows, Bytes = _sum.Bytes + file.Bytes };
        }
    }
}
