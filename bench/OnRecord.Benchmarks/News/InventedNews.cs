using System.Text;

namespace OnRecord.Benchmarks.News;

/// <summary>Paragraphs of invented news, from sentences and words that lie beside this file. The same number gives the same
/// paragraph on any machine.</summary>
internal sealed class InventedNews
{
    /// <summary>Letters of a surname, so that one can take the place of another without moving what follows.</summary>
    public const int SurnameLength = 8;

    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";

    private readonly string[] _sentences = NewsWords.Lines("sentences.txt");

    /// <summary>Three to five sentences.</summary>
    public string Paragraph(int number)
    {
        var choice = new Choice((uint)number);
        return string.Join(' ', Enumerable.Range(0, choice.Next(3) + 3).Select(_ => Filled(_sentences[choice.Next(_sentences.Length)], choice)));
    }

    public static string Headline(int number)
    {
        var choice = new Choice((uint)number + 7919);
        return $"{Word("country", choice)} and {Word("country", choice)} quarrel over {Word("paper", choice)} after {Word("trouble", choice)}";
    }

    /// <summary>A capital and <see cref="SurnameLength"/> - 1 letters; numbers up to some millions give different ones.</summary>
    public static string Surname(int number)
    {
        var name = new char[SurnameLength];
        for (var i = 0; i < name.Length; i++)
        {
            var letters = i % 2 == 0 ? Consonants : Vowels;
            name[i] = letters[number % letters.Length];
            number /= letters.Length;
        }

        name[0] = char.ToUpperInvariant(name[0]);
        return new string(name);
    }

    private static string Filled(string sentence, Choice choice)
    {
        var filled = new StringBuilder();
        var rest = sentence.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var start)
        {
            var end = rest.IndexOf('}');
            filled.Append(rest[..start]).Append(Word(rest[(start + 1)..end].ToString(), choice));
            rest = rest[(end + 1)..];
        }

        filled.Append(rest);
        filled[0] = char.ToUpperInvariant(filled[0]);
        return filled.ToString();
    }

    private static string Word(string list, Choice choice)
    {
        var words = NewsWords.Of(list).ToArray();
        var word = words[choice.Next(words.Length)];
        return list == "person" ? $"{word} {Surname(choice.Next(1 << 20))}" : word;
    }
}
