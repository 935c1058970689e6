using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Vocabulary;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("The minister said on Monday that the talks had ended and that nobody would sign.", "en")]
    [InlineData("Le ministre a dit lundi que les négociations sont terminées et que personne ne va signer.", "fr")]
    [InlineData("El ministro dijo el lunes que las conversaciones han terminado y que no se va a firmar.", "es")]
    [InlineData("Der Minister sagte am Montag, dass die Gespräche zu Ende sind und niemand unterschreiben wird.", "de")]
    [InlineData("Міністр сказав у понеділок, що переговори завершено і що його країна не буде підписувати, але вони готові.", "uk")]
    [InlineData("Министр сказал в понедельник, что переговоры закончились и что он не будет подписывать их.", "ru")]
    [InlineData("وزیر گفت که این مذاکرات به پایان رسیده است و هیچ یک از آن ها را امضا نمی کند", "fa")]
    [InlineData("قال الوزير إن المفاوضات انتهت في أوسلو وإن أحدا لن يوقع على هذا الاتفاق من الآن", "ar")]
    [InlineData("मंत्री ने सोमवार को कहा कि बातचीत समाप्त हो गई है और वह इस पर हस्ताक्षर नहीं करेंगे", "hi")]
    [InlineData("大臣は月曜日に、交渉は終わり、誰も署名しないだろうと述べた。", "ja")]
    [InlineData("部长星期一表示，谈判已经结束，没有人会签署。", "zh")]
    [InlineData("장관은 월요일에 협상이 끝났고 아무도 서명하지 않을 것이라고 말했다.", "ko")]
    public void Identify_Sentence_TellsItsLanguage(string text, string expected) => Assert.Equal(expected, ReadingFixture.Lexicon.Languages.Identify(text));

    [Theory]
    [InlineData("Elena Varga")]
    [InlineData("Iran urges France to pressure U.S. to lift sanctions amid outbreak.")]
    [InlineData("“I won’t. I can’t. I don’t,” she’d said.")]
    public void Identify_NamesAndShortEnglish_AreNoOtherLanguage(string text) => Assert.True(ReadingFixture.Lexicon.Languages.Identify(text) is null or "en");

    [Fact]
    public void Identify_LongTextInNoKnownLanguage_IsUndetermined() =>
        Assert.Equal("und", ReadingFixture.Lexicon.Languages.Identify(string.Join(' ', Enumerable.Range(0, 80).Select(i => $"qu{(char)('a' + (i % 26))}xo"))));

    [Theory]
    [InlineData("en-GB", "en", "en-GB")]
    [InlineData("en", "fr", "fr")]
    [InlineData("fr", "en", "en")]
    [InlineData("nb", "da", "nb")]
    [InlineData(null, "fr", "fr")]
    [InlineData("fr", null, "fr")]
    [InlineData("en", "und", "und")]
    public void Of_DeclaredAndShown_TheWordsWinOverEnglishTemplates(string? declared, string? shown, string expected) =>
        Assert.Equal(expected, ReportLanguage.Of(declared, shown, []));
}
