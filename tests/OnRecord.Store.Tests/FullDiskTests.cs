using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public class FullDiskTests
{
    [Fact]
    public void Add_WithNoSpaceLeft_SaysSoAndKeepsWhatWasCommitted()
    {
        using var file = new RecordFile();
        var store = RecordStore.Open(new SmallDisk(file.Path));
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"word{i} "));
        StoreException? refusal = null;
        var kept = 0;
        using (var writer = store.Write("test"))
        {
            refusal = Assert.Throws<StoreException>(() =>
            {
                for (var i = 0; i < 1000; i++)
                {
                    writer.Add(Sketches.Plain($"{text} {i}"));
                    writer.Commit();
                    kept++;
                }
            });
        }

        Assert.Contains("no space is left", refusal.Message, StringComparison.Ordinal);
        Assert.True(kept > 0);
        Assert.Equal(kept, store.Count());
        Assert.Empty(store.Check());
    }
}
