namespace OnRecord.Store.Tests;

public class OpeningTests
{
    [Fact]
    public void Open_MadeByANewerVersion_IsRefused()
    {
        using var file = new RecordFile();
        file.With();
        file.Run("INSERT INTO migration (number, name) VALUES (9999, 'later')");

        var refusal = Assert.Throws<StoreException>(() => RecordStore.Open(file.Path));

        Assert.Contains("a newer version of onrecord made it", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(file.Path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DatabaseOfSomethingElse_IsRefusedAndLeftAlone()
    {
        using var file = new RecordFile();
        file.Run("CREATE TABLE shopping (item TEXT)");

        Assert.Throws<StoreException>(file.Open);

        file.Run("INSERT INTO shopping (item) VALUES ('bread')");
    }

    [Fact]
    public void Open_FileOfAnotherKind_IsRefused()
    {
        using var file = new RecordFile();
        File.WriteAllText(file.Path, string.Concat(Enumerable.Repeat("A report, not a record. ", 100)));

        Assert.Contains("a file of another kind", Assert.Throws<StoreException>(file.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoSuchFile_IsRefusedAndNotMade()
    {
        using var file = new RecordFile();

        Assert.Throws<StoreException>(() => RecordStore.Open(file.Path));

        Assert.False(File.Exists(file.Path));
    }

    [Fact]
    public void Open_Address_IsRefused() => Assert.Throws<StoreException>(() => RecordStore.Open("postgres://localhost/record", creates: true));

    [Fact]
    public void Open_Again_KeepsTheRecord()
    {
        using var file = new RecordFile();
        file.With(Sketches.Full());

        Assert.Equal(1, file.Open().Count());
    }
}
