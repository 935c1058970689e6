using OnRecord.Cluster.Parts;
using OnRecord.Cluster.Work;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Store.Adding;
using Record = OnRecord.Records.Record;

namespace OnRecord.Cluster.Tests.Parts;

public sealed class PartTests : IDisposable
{
    private const string News = """
        Harbour Guild threatens to strike over pay

        ARICA, March 14 (Wire) - Members of the Harbour Guild 🚢 attacked a police station in Arica on Monday, a senior official who asked not to be named said.
        At least nine people were injured and 12 arrested, Interior Minister Ana Ribeiro told reporters.
        The Guild denied that its members had attacked anyone. "We will strike by the end of April unless the government pays," its leader, Bo Wren, said in a televised interview.
        Chile and Peru signed an agreement on port fees on Tuesday, but the parliament rejected it, contradicting the minister.
        """;

    private static readonly Lazy<Engine> Engine = new(() => OnRecord.Engine.LoadDefault(Reader.LoadEmbedded()));

    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-parts-").FullName;

    [Fact]
    public void Record_WrittenAndRead_IsTheSame()
    {
        var record = Coded("one", News);
        Assert.NotEmpty(record.Events);
        Assert.NotEmpty(record.Attributions);

        var read = RecordPayload.Read(RecordPayload.Write(record));

        Assert.Equal(Json(record), Json(read));
        Assert.Equal((record.Article.Published, record.Article.Outlet, record.Article.Url), (read.Article.Published, read.Article.Outlet, read.Article.Url));
        Assert.Equal(record.Article.Blocks, read.Article.Blocks);
        Assert.Equal(RecordPayload.Write(record), RecordPayload.Write(read));
    }

    [Fact]
    public void Record_NotCoded_KeepsWhy()
    {
        var record = Coded("fr", "Le ministre a rencontré le maire de la ville lundi, selon un porte-parole du gouvernement qui a demandé à rester anonyme.");

        Assert.Equal(record.NotCoded, RecordPayload.Read(RecordPayload.Write(record)).NotCoded);
        Assert.NotNull(record.NotCoded);
    }

    [Fact]
    public void Part_WrittenAndRead_GivesTheOutcomesInOrder()
    {
        var folder = Folder();
        var record = Coded("one", News);
        using (var part = new PartWriter(folder, EventOntology.LoadEmbedded(), 1, 7, 2))
        {
            part.Add(new CodedReport(record, [1, 2, 3]));
            part.Add(new FailedInput(new Failure("file", "line 2", "it is empty", "fill it")));
            part.Add(new SeenReport("key", [4]));
            part.Add(new SeenReport(null, [5]));
            part.Add(new CodedReport(Coded("two", "Norway sent aid to Peru."), null));

            var summary = part.Complete();

            Assert.Equal(("job-1/7-2", 2, 2, 1), (summary.Name, summary.Reports, summary.Seen, summary.Failures));
            Assert.True(summary.Bytes > 0);
        }

        var outcomes = PartOutcomes.Of(folder.PathOf("job-1/7-2"), 7).ToList();

        var first = Assert.IsType<CodedReport>(outcomes[0]);
        Assert.Equal(Json(record), Json(first.Record));
        Assert.Equal([1, 2, 3], first.InputHash);
        Assert.Equal(new Failure("file", "line 2", "it is empty", "fill it"), Assert.IsType<FailedInput>(outcomes[1]).Failure);
        Assert.Equal("key", Assert.IsType<SeenReport>(outcomes[2]).Key);
        Assert.Null(Assert.IsType<SeenReport>(outcomes[3]).Key);
        Assert.Null(Assert.IsType<CodedReport>(outcomes[4]).InputHash);
        Assert.Equal(5, outcomes.Count);
    }

    [Fact]
    public void Part_GivenUp_LeavesNothing()
    {
        var folder = Folder();
        using (var part = new PartWriter(folder, EventOntology.LoadEmbedded(), 1, 7, 2))
        {
            part.Add(new CodedReport(Coded("one", News), null));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.PathOf("job-1")));
    }

    [Fact]
    public void Part_WithWhatUtf8CannotHold_IsWritten()
    {
        var folder = Folder();
        using var part = new PartWriter(folder, EventOntology.LoadEmbedded(), 1, 8, 1);

        part.Add(new CodedReport(Coded("odd", "Norway met Peru \ud800 on Monday\0, an official said."), null));

        Assert.Equal(1, part.Complete().Reports);
        Assert.Contains("Norway met Peru", Assert.IsType<CodedReport>(Assert.Single(PartOutcomes.Of(folder.PathOf("job-1/8-1"), 8))).Record.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_OfAnotherJob_IsRefusedByItsMark()
    {
        var mark = PartsFolder.Prepare(_folder);

        Assert.Equal(mark, PartsFolder.Prepare(_folder));
        Assert.Contains("another one", Assert.Throws<Store.StoreException>(() => PartsFolder.Open(_folder, "other")).Message, StringComparison.Ordinal);
        Assert.Contains("is not there", Assert.Throws<Store.StoreException>(() => PartsFolder.Open(Path.Combine(_folder, "absent"), mark)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PartsFolder Folder() => PartsFolder.Open(_folder, PartsFolder.Prepare(_folder));

    private static Record Coded(string id, string text)
    {
        var plain = Article.FromText(id, text);
        return Engine.Value.Code(new Article(id, plain.Text, plain.Blocks)
        {
            Outlet = "The Gazette",
            Title = "Harbour Guild threatens to strike over pay",
            Authors = ["Ida Marsh"],
            Url = $"https://gazette.example/{id}",
            Published = Publication.Parse("2024-03-14T08:00+01:00"),
            Modified = Publication.Parse("2024-03-15"),
            Notes = ["read for a test"],
        });
    }

    private static string Json(Record record) => RecordJson.Write(record);
}
