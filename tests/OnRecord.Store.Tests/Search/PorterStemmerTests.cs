using OnRecord.Store.Search;

namespace OnRecord.Store.Tests.Search;

public class PorterStemmerTests
{
    private static readonly string[] Bases =
    [
        "relat", "condit", "val", "hesit", "digit", "conform", "radic", "differ", "vil", "analog", "predic", "oper", "feud", "decis", "hope", "call", "form", "sensit", "sensib", "triplic",
        "electr", "good", "reviv", "allow", "infer", "gyroscop", "adjust", "defens", "irrit", "replac", "adopt", "homolog", "communi", "activ", "angul", "effect", "bowdler", "prob", "rat", "ceas",
        "contr", "roll", "sk", "cr", "sa", "b", "tr", "y", "yy", "ay", "fi", "hiss", "fizz", "fall", "fil", "tann", "hopp", "motor", "plaster", "agre", "fe", "bl", "s", "ti", "conflat", "troubl", "siz", "happ", "é", "são",
    ];

    private static readonly string[] Suffixes =
    [
        "", "s", "es", "sses", "ies", "ss", "ed", "eed", "ing", "y", "ational", "tional", "enci", "anci", "izer", "logi", "bli", "alli", "entli", "eli", "ousli", "ization", "ation", "ator", "alism",
        "iveness", "fulness", "ousness", "aliti", "iviti", "biliti", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment",
        "ent", "ion", "sion", "tion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "e", "ll", "le", "lle", "w", "x", "x1", "9",
    ];

    [Fact]
    public void Stem_OfAnyWord_IsThatOfSqlite()
    {
        var words = (from start in Bases from middle in Suffixes from end in new[] { "", "s", "ed", "ing", "ly", "e" } select start + middle + end)
            .Append(new string('a', 61) + "ing").Append(new string('a', 62) + "ing").Distinct().ToList();
        var expected = FtsWords.Of(words, "porter unicode61 remove_diacritics 0");

        Assert.Equal(expected.Select((stem, i) => $"{words[i]} {stem[0]}"), words.Select(word => $"{word} {PorterStemmer.Stem(word)}"));
    }
}
