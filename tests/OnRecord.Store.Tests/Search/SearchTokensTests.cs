using System.Globalization;
using OnRecord.Store.Search;

namespace OnRecord.Store.Tests.Search;

public class SearchTokensTests
{
    [Fact]
    public void Of_Text_GivesWordsAndTheirPlaces()
    {
        const string Text = "The U.S. café’s co-op 🚂 paid e\u0301 1,200.";

        var tokens = SearchTokens.Of(Text).ToList();

        Assert.Equal(["the", "u", "s", "cafe", "s", "co", "op", "paid", "e", "1", "200"], tokens.Select(token => token.Folded));
        Assert.Equal("café", Text[tokens[3].Start..tokens[3].End]);
        Assert.Equal("e\u0301", Text[tokens[8].Start..tokens[8].End]);
    }

    // Letters that Unicode does not take apart (ø, ł, ß) are folded to ASCII here, and left by SQLite.
    [Fact]
    public void Of_LettersOfEurope_AreFoldedAsBySqliteOrToAscii()
    {
        var texts = Enumerable.Range(0x20, 0x530).Concat(Enumerable.Range(0x1E00, 0x100)).Select(code => (char)code)
            .Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter) && c is < '\u0370' or > '\u03FF' and < '\u0528' or >= '\u1E00')
            .Select(c => $"a{c}b").ToList();
        var expected = FtsWords.Of(texts, "unicode61 remove_diacritics 2");

        var others = texts.Select((text, i) => (text, Sqlite: string.Join(' ', expected[i]), Ours: string.Join(' ', SearchTokens.Of(text).Select(token => token.Folded)))).Where(item => item.Sqlite != item.Ours).ToList();

        Assert.All(others, item => Assert.True(item.Ours.All(char.IsAscii) || item.text == "aµb", $"{item}"));
        Assert.InRange(others.Count, 1, 80);
    }

    [Fact]
    public void Stems_OfAMegabyte_AreNotCutByLength() => Assert.Equal(500_000, SearchTokens.Of(string.Concat(Enumerable.Repeat("a ", 500_000))).Count());
}
