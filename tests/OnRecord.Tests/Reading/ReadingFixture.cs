using OnRecord.Reading;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Tests.Reading;

/// <summary>The reader and its words, loaded once for all tests.</summary>
internal static class ReadingFixture
{
    public static ReadingLexicon Lexicon { get; } = ReadingLexicon.LoadEmbedded();

    public static Reader Reader { get; } = new(Lexicon);

    public static Article Read(string text) => Reader.ReadText("sample", text);

    public static string[] Texts(Article article, BlockKind kind) =>
        [.. article.Blocks.Where(b => b.Kind == kind).Select(b => b.Span.Slice(article.Text).ToString())];
}
