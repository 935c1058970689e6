using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Tests.Knowledge;

/// <summary>Documents of one sentence without a parse: words as given, divided by single spaces; a word may carry a
/// Penn tag and a relation after slashes ("French/JJ/amod").</summary>
internal static class WordDocument
{
    public static Document Of(string sentence)
    {
        var tokens = new List<Token>();
        var text = new System.Text.StringBuilder();
        foreach (var word in sentence.Split(' '))
        {
            var parts = word.Split('/');
            var start = text.Length;
            text.Append(parts[0]);
            var span = new TextSpan(start, text.Length);
            text.Append(' ');
            var xpos = parts.Length > 1 ? parts[1] : "_";
            tokens.Add(new Token(span, parts[0], UposOf(xpos), xpos, "_", -1, parts.Length > 2 ? parts[2] : "dep", EntityTag.O));
        }

        return new Document(text.ToString(), [.. tokens], [new Sentence(new TokenSpan(0, tokens.Count), 0)]);
    }

    private static Upos UposOf(string xpos) => xpos switch
    {
        "JJ" => Upos.ADJ,
        "NNP" or "NNPS" => Upos.PROPN,
        "NN" or "NNS" => Upos.NOUN,
        "PRP" => Upos.PRON,
        "MD" => Upos.AUX,
        _ => Upos.X,
    };
}
