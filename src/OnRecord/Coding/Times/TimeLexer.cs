using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Times;

/// <summary>Cuts the tokens of a sentence into lexemes. Linear.</summary>
internal static class TimeLexer
{
    private const int MostDigits = 9;

    public static void Cut(Document document, TokenSpan sentence, List<TimeLexeme> lexemes)
    {
        lexemes.Clear();
        var done = 0;
        for (var token = sentence.Start; token < sentence.End; token++)
        {
            var span = document[token].Span;
            if (span.Start >= done)
            {
                CutToken(document.Text, token, span, lexemes);
                done = span.End;
            }
        }
    }

    private static void CutToken(string text, int token, TextSpan span, List<TimeLexeme> lexemes)
    {
        for (var start = span.Start; start < span.End;)
        {
            var kind = KindOf(text[start]);
            var end = start + 1;
            while (end < span.End && kind != LexemeKind.Sign && Continues(text, kind, end, span.End))
            {
                end++;
            }

            if (!char.IsWhiteSpace(text[start]))
            {
                lexemes.Add(new TimeLexeme(token, new TextSpan(start, end), kind, NumberOf(text.AsSpan(start, end - start), kind)));
            }

            start = end;
        }
    }

    private static LexemeKind KindOf(char c) =>
        char.IsAsciiDigit(c) ? LexemeKind.Digits : char.IsLetter(c) ? LexemeKind.Word : LexemeKind.Sign;

    /// <summary>Words keep inner full stops and apostrophes ("a.m.", "o'clock") but never digits.</summary>
    private static bool Continues(string text, LexemeKind kind, int at, int end) =>
        KindOf(text[at]) == kind
        || (kind == LexemeKind.Word && (text[at] == '.' || (text[at] is '\'' or '’' && at + 2 < end && char.IsLetter(text[at + 1]) && char.IsLetter(text[at + 2]))));

    private static int NumberOf(ReadOnlySpan<char> text, LexemeKind kind) =>
        kind == LexemeKind.Digits && text.Length <= MostDigits ? int.Parse(text) : -1;
}
