using OnRecord.Knowledge.Tables;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Tests.Reading.Vocabulary;

public class PhraseTableTests
{
    private static readonly PhraseTable Phrases =
        PhraseTable.Load(TsvTable.Parse("t.tsv", "phrase\tkind\nsign up … letter\tappeal\nall rights\tlegal\nthe mill's\tlegal\n", "phrase", "kind"), "appeal", "legal");

    [Theory]
    [InlineData("Sign up today for the morning letter.", 0, -1)]
    [InlineData("We hold ALL  rights.", -1, 2)]
    [InlineData("At the mill’s gate, sign up for a letter", 4, 1)]
    [InlineData("A letter to sign up", -1, -1)]
    [InlineData("Sign up, said the man with the coat and the hat who stood at the gate of the mill for nine days and nine nights while the water rose and fell and rose and fell again until nobody in the valley thought of any letter", -1, -1)]
    [InlineData("", -1, -1)]
    public void FirstOf_Text_GivesThePlaceOfEachKind(string text, int appeal, int legal) => Assert.Equal([appeal, legal], Phrases.FirstOf(text));

    [Fact]
    public void CountsOf_PhraseTwice_CountsOnce() => Assert.Equal([0, 2], Phrases.CountsOf("All rights, all rights, the mill's."));

    [Fact]
    public void Load_UnknownKind_IsAFault() =>
        Assert.Contains("t.tsv:2", Assert.Throws<DataException>(() => PhraseTable.Load(TsvTable.Parse("t.tsv", "phrase\tkind\nmill\tother\n", "phrase", "kind"), "appeal")).Message, StringComparison.Ordinal);
}
