using OnRecord.Store.Reviews;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Reviews;

public abstract class DeskKeysTests(Database database) : IDisposable
{
    private readonly TestRecord _file = TestRecord.In(database);

    public sealed class InSqlite() : DeskKeysTests(Database.Sqlite);

    public sealed class InPostgres() : DeskKeysTests(Database.Postgres);

    [Fact]
    public void Set_KeysOfOne_ChangesThoseAlone()
    {
        var keys = _file.Open().Reviews().Keys();

        keys.Set("ana", new Dictionary<DeskCommand, string> { [DeskCommand.Accept] = "x", [DeskCommand.Reject] = "a", [DeskCommand.Skip] = DeskKeys.None });
        keys.Set("ana", new Dictionary<DeskCommand, string> { [DeskCommand.Accept] = "y", [DeskCommand.Skip] = DeskKeys.None });

        Assert.Equal(("y", "x", ""), (keys.Of("ana")[DeskCommand.Accept], keys.Of("ana")[DeskCommand.Reject], keys.Of("ana")[DeskCommand.Skip]));
        Assert.Equal(DeskKeys.Defaults, keys.Of("bo"));
    }

    [Theory]
    [InlineData("x", "reject")]
    [InlineData("X", "reject")]
    [InlineData("Enter", "no key")]
    [InlineData("\t", "no key")]
    public void Set_KeyThatIsTakenOrNone_IsRefused(string key, string why)
    {
        var keys = _file.Open().Reviews().Keys();

        Assert.Contains(why, Assert.Throws<StoreException>(() => keys.Set("ana", new Dictionary<DeskCommand, string> { [DeskCommand.Accept] = key })).Message, StringComparison.Ordinal);
        Assert.Equal(DeskKeys.Defaults, keys.Of("ana"));
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }
}
