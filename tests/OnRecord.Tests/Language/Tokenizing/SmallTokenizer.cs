using System.Text;
using OnRecord.Language.Conllu;
using OnRecord.Language.Tokenizing;
using OnRecord.Text;
using OnRecord.Training.Tokenizing;

namespace OnRecord.Tests.Language.Tokenizing;

/// <summary>A tokenizer trained on a few invented sentences, for tests of what holds with any model.</summary>
internal static class SmallTokenizer
{
    /// <summary>Words are parted by spaces, multiword tokens by "+", "_" stands for a space left out.</summary>
    private static readonly string[] Sentences =
    [
        "The minister left Basra _. ", "He did+n't say why _. ", "Talks failed _, an aide said _. ", "Who gains _? ",
        "Mr. Salih won _. ", "They do+n't agree _. ", "The U.S. envoy waited _. ", "It was late _. ",
    ];

    public static Tokenizer Instance { get; } = new(Model());

    public static TokenizerModel Model()
    {
        var text = new StringBuilder("# newdoc\n");
        for (var i = 0; i < 40; i++)
        {
            Append(text, Sentences[i % Sentences.Length].Trim().Split(' '));
        }

        return TokenizerTrainer.Train([[.. new ConlluReader(new StringReader(text.ToString()), "small").Read()]], 1);
    }

    public static (List<string> Words, List<int> Ends, List<RawWord> Raw) Cut(string text, TextSpan? block = null)
    {
        var (raw, ends) = (new List<RawWord>(), new List<int>());
        Instance.Tokenize(text, block ?? new TextSpan(0, text.Length), raw, ends);
        return ([.. raw.Select(word => word.Span.Slice(text).ToString())], ends, raw);
    }

    private static void Append(StringBuilder text, string[] tokens)
    {
        var number = 1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var misc = i + 1 < tokens.Length && tokens[i + 1][0] == '_' ? "SpaceAfter=No" : "_";
            var words = tokens[i].TrimStart('_').Split('+');
            if (words.Length > 1)
            {
                text.Append($"{number}-{number + 1}\t{string.Concat(words)}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n");
            }

            foreach (var word in words)
            {
                text.Append($"{number}\t{word}\t_\t_\t_\t_\t{(number == 1 ? 0 : 1)}\t_\t_\t{misc}\n");
                number++;
            }
        }

        text.Append('\n');
    }
}
