using System.Security.Cryptography;
using System.Text.Json;
using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Interchange.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly Sample _sample = new();

    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name)];

    public void Dispose() => _sample.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Export_OfEqualRecords_IsEqual(string format)
    {
        using var other = new RecordFile();
        var reports = _sample.Store.Ask(ask => ask.Reports(new Filter { All = true })).OrderBy(found => found.Report.Version).ThenByDescending(found => found.Report.Key, StringComparer.Ordinal);
        var store = other.With([.. reports.Select(found => _sample.Store.Find(found.Report.Key)!.Record)]);
        var (first, _) = _sample.Export(format);
        var second = Path.Combine(other.Folder, "export");

        Export.Run(store, ExportFormats.Find(format)!, new ExportRequest { Path = second });

        Assert.Equal(Hashes(first), Hashes(second));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Export_Summary_CountsBytesAndHashesWhatLiesThere(string format)
    {
        var (path, summary) = _sample.Export(format, new ExportRequest { HasManifest = true });
        var isFolder = Directory.Exists(path);

        foreach (var file in summary.Files.Where(file => !file.Name.EndsWith('/')))
        {
            var bytes = File.ReadAllBytes(isFolder ? Path.Combine(path, file.Name) : path);
            Assert.Equal((bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes))), (file.Bytes, file.Sha256));
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(isFolder ? Path.Combine(path, "manifest.json") : $"{path}.manifest.json"));
        Assert.Equal(format, manifest.RootElement.GetProperty("format").GetString());
        Assert.Equal(summary.Files.Select(file => (file.Name, file.Rows, file.Sha256)), manifest.RootElement.GetProperty("files").EnumerateArray().Select(file => (file.GetProperty("name").GetString()!, file.GetProperty("rows").GetInt64(), file.GetProperty("sha256").GetString()!)));
        if (isFolder)
        {
            var sums = File.ReadAllLines(Path.Combine(path, "SHA256SUMS")).Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0]);
            Assert.Equal(Hashes(path).Where(file => file.Key is not ("manifest.json" or "SHA256SUMS")), sums.OrderBy(sum => sum.Key, StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Export_OfAnEmptyRecord_IsWhole(string format)
    {
        using var empty = new RecordFile();
        var path = Path.Combine(empty.Folder, "export");

        var summary = Export.Run(empty.Open(), ExportFormats.Find(format)!, new ExportRequest { Path = path });

        Assert.Equal(0, summary.Reports);
        Assert.True(Path.Exists(path));
    }

    [Fact]
    public void Export_ThatFails_LeavesTheTargetAsItWas()
    {
        var path = Path.Combine(_sample.Folder, "export.out");
        File.WriteAllText(path, "before");
        var failing = new ExportFormat("failing", "", IsFolder: false, HasCells: false, job =>
        {
            job.Target.Open("").Text.Write("half");
            throw new IOException("the disk is full");
        });

        var refusal = Assert.Throws<InterchangeException>(() => Export.Run(_sample.Store, failing, new ExportRequest { Path = path }));

        Assert.Contains("the disk is full", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(path));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_sample.Folder), entry => entry.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void Export_ToABadTarget_NamesItAndTheRemedy()
    {
        var full = Directory.CreateDirectory(Path.Combine(_sample.Folder, "full")).FullName;
        File.WriteAllText(Path.Combine(full, "mine.txt"), "");

        Assert.Contains("not empty", Refusal("csv", full), StringComparison.Ordinal);
        Assert.Contains("it is a file", Refusal("csv", Path.Combine(full, "mine.txt")), StringComparison.Ordinal);
        Assert.Contains("name one with --out", Refusal("csv", null), StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.GetFiles(full).Select(Path.GetFileName));

        string Refusal(string format, string? path) =>
            Assert.Throws<InterchangeException>(() => Export.Run(_sample.Store, ExportFormats.Find(format)!, new ExportRequest { Path = path })).Message;
    }

    public static TheoryData<Filter> Filters =>
    [
        new Filter(),
        new Filter { All = true },
        new Filter { Actor = "wren" },
        new Filter { Actor = "nobody" },
        new Filter { Country = "NOR" },
        new Filter { Country = "PER", Actor = "wren" },
        new Filter { Type = "PROTEST", All = true },
        new Filter { Status = Status.Denied },
        new Filter { SourceKind = SourceKind.Anonymous },
        new Filter { SourceKind = SourceKind.OutletItself },
        new Filter { Outlet = "the gazette" },
        new Filter { From = "2024-03-14", To = "2024-03-15" },
        new Filter { From = "2024-03-14", Actor = "tarrant", All = true },
    ];

    [Theory]
    [MemberData(nameof(Filters))]
    public void Walk_WithAnyFilter_GivesWhatQuestionsFind(Filter filter)
    {
        using var walk = _sample.Store.Walk();

        Assert.Equal(
            _sample.Store.Ask(ask => ask.Events(filter)).Select(found => found.Report.IdOf(found.Event.Id)).Order(StringComparer.Ordinal),
            walk.Events(filter).SelectMany(found => found.Events.Select(item => found.Report.IdOf(item.Id))).Order(StringComparer.Ordinal));
        Assert.Equal(
            _sample.Store.Ask(ask => ask.Reports(filter)).Select(found => found.Report.Key).Order(StringComparer.Ordinal),
            walk.Reports(filter).Select(report => report.Key).Order(StringComparer.Ordinal));
    }

    private static SortedDictionary<string, string> Hashes(string path) => new(
        (Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
            .ToDictionary(file => file == path ? "" : Path.GetRelativePath(path, file).Replace('\\', '/'), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
