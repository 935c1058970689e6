using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using OnRecord.Interchange;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Tests.Api;

/// <summary>Exports over the API are those of the command.</summary>
public abstract class ExportTests(ApiHost host)
{
    public sealed class InSqlite(ApiHost.InSqlite host) : ExportTests(host), IClassFixture<ApiHost.InSqlite>;

    public sealed class InPostgres(ApiHost.InPostgres host) : ExportTests(host), IClassFixture<ApiHost.InPostgres>;

    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Export_OfAFormat_IsTheCommandsWithItsDigest(string name)
    {
        var format = ExportFormats.Find(name)!;
        var folder = Directory.CreateTempSubdirectory("onrecord-export-");
        var path = Path.Combine(folder.FullName, "export");
        var summary = Export.Run(host.Store, format, new ExportRequest { Filter = new Filter { Outlet = "gazette" }, Path = path });

        var answer = await host.Client.GetAsync($"/api/v1/exports/{name}?outlet=gazette", ("Accept-Encoding", "gzip"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.ContentHeaders.ContentEncoding);
        var manifest = await host.Client.JsonAsync($"/api/v1/exports/{name}/manifest?outlet=gazette");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(answer.Body)), manifest.GetProperty("sha256").GetString());
        Assert.Equal((answer.Body.Length, summary.Files.Sum(file => file.Rows), summary.Reports), (manifest.GetProperty("bytes").GetInt32(), manifest.GetProperty("rows").GetInt64(), manifest.GetProperty("reports").GetInt64()));
        Assert.Contains($"/api/v1/exports/{name}/manifest?outlet=gazette", answer.Headers.GetValues("Link").Single());
        if (format.IsFolder)
        {
            using var archive = new ZipArchive(new MemoryStream(answer.Body));
            Assert.Contains(archive.Entries, entry => entry.FullName == $"{name}/manifest.json");
            Assert.All(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories), file => Assert.Equal(File.ReadAllBytes(file), Read(archive, $"{name}/{Path.GetRelativePath(path, file)}")));
        }
        else
        {
            Assert.Equal(File.ReadAllBytes(path), answer.Body);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Manifest_BeforeTheExport_IsThatOfIt()
    {
        var manifest = await host.Client.JsonAsync("/api/v1/exports/icews/manifest?from=2024-03-02");
        var answer = await host.Client.GetAsync("/api/v1/exports/icews?from=2024-03-02");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(answer.Body)), manifest.GetProperty("sha256").GetString());
        Assert.NotEmpty(manifest.GetProperty("leftOut").EnumerateObject());
    }

    [Fact]
    public async Task Formats_AreListed_AndAnExportHasATag()
    {
        var formats = await host.Client.JsonAsync("/api/v1/exports");
        var answer = await host.Client.GetAsync("/api/v1/exports/bibtex");

        Assert.Equal(ExportFormats.All.Select(format => format.Name), formats.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("format").GetString()));
        Assert.Equal(HttpStatusCode.NotModified, (await host.Client.GetAsync("/api/v1/exports/bibtex", ("If-None-Match", answer.Tag!))).Status);
        Assert.Empty((await host.Client.SendAsync(HttpMethod.Head, "/api/v1/exports/bibtex")).Body);
        Assert.Equal("attachment", answer.ContentHeaders.ContentDisposition!.DispositionType);
    }

    private static byte[] Read(ZipArchive archive, string name)
    {
        using var content = new MemoryStream();
        using var entry = archive.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }
}
