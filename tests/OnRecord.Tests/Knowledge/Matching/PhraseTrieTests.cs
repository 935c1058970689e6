using OnRecord.Knowledge.Matching;

namespace OnRecord.Tests.Knowledge.Matching;

public class PhraseTrieTests
{
    [Theory]
    [InlineData("Mustafa al-Kadhimi", "Mustafa al - Kadhimi spoke", 4)]
    [InlineData("Mustafa al-Kadhimi", "Mustafa Al-Kadhimi spoke", 2)]
    [InlineData("Kata'ib Hezbollah", "Kataib Hezbollah fighters", 2)]
    [InlineData("Kata'ib Hezbollah", "Kata’ib Hizb", 0)]
    [InlineData("U.S.", "US troops", 1)]
    [InlineData("US", "U.S. troops", 1)]
    [InlineData("US", "us too", 0)]
    [InlineData("US", "Us too", 0)]
    [InlineData("LeT", "Let us go", 0)]
    [InlineData("LeT", "LeT fighters", 1)]
    [InlineData("PLAN", "Plan to leave", 0)]
    [InlineData("Nato", "NATO forces", 1)]
    [InlineData("UNIFIL", "Unifil forces", 1)]
    [InlineData("Turkey", "turkey sandwiches", 0)]
    [InlineData("People's Party", "People 's Party rally", 3)]
    [InlineData("People's Party", "People's Party rally", 2)]
    [InlineData("Workers' Party", "Workers ' Party rally", 3)]
    [InlineData("Washington, D.C.", "Washington , D.C. said", 3)]
    [InlineData("Washington Post", "Washington , Post", 0)]
    [InlineData("Erdoğan", "Erdogan said", 1)]
    [InlineData("Muhammad ʿAli", "Muhammad Ali", 2)]
    [InlineData("Johnson & Johnson", "Johnson and Johnson shares", 3)]
    [InlineData("Iran", "Iran-backed militias", 0)]
    [InlineData("Iran", "Iran - backed militias", 1)]
    public void TryMatch_Spellings_CoverTheseTokens(string phrase, string sentence, int tokens)
    {
        var trie = new PhraseTrie(new HashSet<string> { "al" });
        trie.Add(phrase, 7);

        var matches = trie.TryMatch(WordDocument.Of(sentence), 0, out var match);

        Assert.Equal(tokens > 0, matches);
        Assert.Equal(tokens, match.Tokens.Length);
    }

    [Fact]
    public void TryMatch_LongerPhraseFailsOnCase_FallsBackToShorter()
    {
        var trie = new PhraseTrie();
        trie.Add("Sudan", 1);
        trie.Add("Sudan Liberation Army", 2);

        trie.TryMatch(WordDocument.Of("Sudan liberation army units"), 0, out var match);

        Assert.Equal([1], match.Entries);
    }

    [Fact]
    public void TryMatch_AtAHyphen_IsFalse()
    {
        var trie = new PhraseTrie();
        trie.Add("Kadhimi", 1);

        Assert.False(trie.TryMatch(WordDocument.Of("- Kadhimi"), 0, out _));
    }

    [Fact]
    public void TryMatch_Miss_AllocatesNothing()
    {
        var trie = new PhraseTrie();
        trie.Add("Sudan Liberation Army", 1);
        var document = WordDocument.Of("The Sudan's ministers met Ébert's envoys in a long hall");
        var before = 0L;
        for (var round = 0; round < 3; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            for (var token = 0; token < document.Count; token++)
            {
                trie.TryMatch(document, token, out _);
            }
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Add_PhraseWithoutWords_IsFalse() => Assert.False(new PhraseTrie().Add(" - ", 1));

    [Fact]
    public void Find_HugeInput_IsEmpty()
    {
        var trie = new PhraseTrie();
        trie.Add("Sudan", 1);

        Assert.Empty(trie.Find(new string('x', 1_000_000)));
    }
}
