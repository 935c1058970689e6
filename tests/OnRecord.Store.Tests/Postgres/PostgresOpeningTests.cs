using OnRecord.Store.Postgres;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Postgres;

public class PostgresOpeningTests
{
    private static readonly PostgresServer Server = PostgresServer.Shared;

    public static TheoryData<string, string> Faults => new()
    {
        { "postgres://onrecord:secret@127.0.0.1:PORT/postgres", "the server does not let onrecord in" },
        { "postgres://nobody:secret@127.0.0.1:PORT/postgres", "the server does not let nobody in" },
        { "postgres://onrecord:PASSWORD@127.0.0.1:PORT/missing", "the server has no database missing" },
        { "postgres://onrecord:secret@127.0.0.1:1/postgres", "the server cannot be reached" },
        { "postgres://onrecord:secret@127.0.0.1:PORT", "it names no database" },
        { "postgres://onrecord:secret@127.0.0.1:PORT/", "it names no database" },
        { "postgres://onrecord:sec@ret@127.0.0.1:port/x", "the address cannot be read" },
        { "postgres://onrecord@127.0.0.1:PORT/postgres?password=secret&colour=blue", "there is no parameter colour" },
        { "postgres://onrecord:secret@127.0.0.1:PORT/postgres?sslmode=maybe", "sslmode has no value maybe" },
        { "postgres://onrecord:secret@127.0.0.1:PORT/postgres?sslmode=require", "SSL" },
        { "postgres://onrecord:sec/secret@127.0.0.1:PORT/postgres", "the address cannot be read" },
        { "mysql://onrecord:secret@127.0.0.1/x", "no record has such an address" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Open_ThatCannotBe_SaysWhyWithoutThePassword(string address, string problem)
    {
        var location = address.Replace("PORT", $"{Server.Port}").Replace("PASSWORD", Uri.EscapeDataString(Server.Password));

        var refusal = Assert.Throws<StoreException>(() => RecordStore.Open(location, creates: true));

        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("sec@ret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://ana@db.example/reports", "Host=db.example", "Username=ana", "Database=reports", "Port=5432")]
    [InlineData("postgresql://db.example:6000/reports?user=ana&connect_timeout=3", "Port=6000", "Username=ana", "Timeout=3")]
    [InlineData("postgres:///reports?host=/run/postgresql", "Host=/run/postgresql", "Database=reports")]
    [InlineData("postgres://a%40b:p%3Aw%40@[::1]/r%20x?sslmode=verify-full", "Host=::1", "Username=a@b", "Password=p:w@", "Database=\"r x\"", "SSL Mode=VerifyFull")]
    public void Parse_OfAnAddress_IsAsLibpqReadsIt(string address, params string[] parts) =>
        Assert.All(parts, part => Assert.Contains(part, PostgresAddress.Parse(address)!.ConnectionString, StringComparison.Ordinal));

    [Fact]
    public void Open_EmptyDatabaseToAsk_IsRefusedAndLeftEmpty()
    {
        using var file = new RecordDatabase();

        Assert.Contains("there is no record in it", Assert.Throws<StoreException>(() => RecordStore.Open(file.Location)).Message, StringComparison.Ordinal);
        Assert.Contains("there is no record in it", Assert.Throws<StoreException>(() => RecordStore.Open(file.Location)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WithoutRights_SaysWhatToGrant()
    {
        using var file = new RecordDatabase();
        var guest = $"guest_{file.Database}";
        Server.Run($"CREATE ROLE {guest} LOGIN PASSWORD 'guest'");
        var address = Server.AddressOf(file.Database, guest, "guest");

        Assert.Contains($"GRANT CREATE ON DATABASE {file.Database} TO {guest}", Assert.Throws<StoreException>(() => RecordStore.Open(address, creates: true)).Message, StringComparison.Ordinal);

        var store = file.With(Sketches.Full());
        Assert.Contains($"GRANT USAGE ON SCHEMA onrecord TO {guest}", Assert.Throws<StoreException>(() => RecordStore.Open(address)).Message, StringComparison.Ordinal);

        file.Run($"GRANT USAGE ON SCHEMA onrecord TO {guest}; GRANT SELECT ON ALL TABLES IN SCHEMA onrecord TO {guest}");
        var reader = RecordStore.Open(address);
        Assert.Equal(store.Ask(ask => ask.Events(new Filter())).Count, reader.Ask(ask => ask.Events(new Filter())).Count);
        Assert.Contains("may not do that", Assert.Throws<StoreException>(() => reader.AddOne(Sketches.Plain("More."))).Message, StringComparison.Ordinal);
        file.Run($"DROP OWNED BY {guest}");
        Server.Run($"DROP ROLE {guest}");
    }

    [Fact]
    public void Open_DatabaseOfAnotherEncoding_IsRefused()
    {
        using var file = new RecordDatabase(more: "ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");

        Assert.Contains("keeps text as SQL_ASCII", Assert.Throws<StoreException>(file.Open).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("14.9", false)]
    [InlineData("15.0", true)]
    [InlineData("18.1", true)]
    public void Require_OfAVersion_TakesFifteenAndNewer(string version, bool isTaken)
    {
        var faults = new PostgresFaults("x", new Npgsql.NpgsqlConnectionStringBuilder());
        var refusal = Xunit.Record.Exception(() => faults.Require(Version.Parse(version), "UTF8"));

        Assert.Equal(isTaken, refusal is null);
    }

    [Theory]
    [InlineData("53100", "no space is left on the server")]
    [InlineData("55P03", "has been writing to it for two minutes")]
    [InlineData("42501", "GRANT SELECT ON ALL TABLES")]
    [InlineData("22P05", "run the same command again")]
    public void Refusal_OfAFault_SaysWhatToDo(string state, string part) => Assert.Contains(part, new PostgresFaults("x", new Npgsql.NpgsqlConnectionStringBuilder())
        .OfUsing(new Npgsql.PostgresException("refused", "ERROR", "ERROR", state)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Open_BySeveralAtOnce_MakesOneRecord()
    {
        using var file = new RecordDatabase();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(file.Open)));

        Assert.Equal(0, file.Open().Count());
    }

    [Fact]
    public void Open_WithThePasswordOfTheEnvironment_OpensTheRecord()
    {
        using var file = new RecordDatabase();
        Environment.SetEnvironmentVariable("PGPASSWORD", Server.Password);

        Assert.Equal(0, RecordStore.Open(file.Name, creates: true).Count());
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(200_000)]
    public void Add_WordsAndNamesOfAnyLength_AreKept(int length)
    {
        using var file = new RecordDatabase();
        var random = new Random(3);
        var noise = string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(26))));
        var words = string.Join(' ', Enumerable.Range(0, length).Select(n => $"word{n}"));
        var store = file.With(
            Sketches.Attack($"{noise} attacked the Harbour Guild, an officer said.", "2024-03-14", noise, $"https://gazette.example/{noise}", noise, title: noise),
            Sketches.Plain(words));
        using (var writer = store.Write("test"))
        {
            writer.Fail(new Adding.Failure(noise, noise, noise, noise));
            writer.Complete();
        }

        Assert.Empty(store.Check());
        Assert.Single(store.Ask(ask => ask.Reports(new Filter(), Store.Search.SearchQuery.Parse("\"word1 word2\""))));
        Assert.Single(store.Ask(ask => ask.Events(new Filter { Outlet = noise })));
        Assert.Single(store.Failures());
    }
}
