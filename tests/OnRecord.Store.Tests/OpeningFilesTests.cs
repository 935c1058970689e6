using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public class OpeningFilesTests
{
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
    public void Open_EmptyFileToAsk_IsRefused()
    {
        using var file = new RecordFile();
        File.WriteAllBytes(file.Path, []);

        Assert.Contains("there is no record in it", Assert.Throws<StoreException>(() => RecordStore.Open(file.Path)).Message, StringComparison.Ordinal);
    }
}
