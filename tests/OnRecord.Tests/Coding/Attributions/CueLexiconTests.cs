using OnRecord.Coding.Attributions;
using OnRecord.Records;

namespace OnRecord.Tests.Coding.Attributions;

public class CueLexiconTests
{
    [Fact]
    public void LoadEmbedded_Always_HoldsEveryClass()
    {
        var lexicon = CueLexicon.LoadEmbedded();
        Assert.True(lexicon.Entries.Count >= 250);
        Assert.Equal(Enum.GetValues<CueClass>(), lexicon.Entries.Select(e => e.Class).Distinct().Order());
    }

    [Fact]
    public void LoadEmbedded_Always_HoldsEachCueOncePerClass()
    {
        var keys = CueLexicon.LoadEmbedded().Entries.Select(e => (string.Join(' ', e.Lemmas), e.Pos, e.Class)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }
}
