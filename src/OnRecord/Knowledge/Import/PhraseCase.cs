using System.Globalization;

namespace OnRecord.Knowledge.Import;

/// <summary>Gives phrases of dictionaries that are all capitals the case of names, so that "TURKEY" is not matched by
/// "turkey". A single word of up to three letters stays as it is: an acronym asks for its capitals.</summary>
internal static class PhraseCase
{
    private const int ShortAcronym = 3;
    private static readonly string[] Small = ["OF", "THE", "AND", "FOR", "IN", "ON", "AT", "TO", "DE", "DA", "DO", "LA", "AL", "EL", "BIN", "VAN", "VON", "DER"];

    /// <summary>The words between "_" and blanks; a final "_" marks a whole word and goes.</summary>
    public static string Name(string phrase)
    {
        var words = phrase.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries);
        return words is [{ Length: <= ShortAcronym } acronym] ? acronym : string.Join(' ', words.Select((word, i) => i > 0 && Small.Contains(word) ? word.ToLowerInvariant() : Title(word)));
    }

    /// <summary>Small words of names: prepositions, articles, particles.</summary>
    public static bool IsSmall(string word) => Small.Contains(word, StringComparer.OrdinalIgnoreCase);

    public static string Noun(string phrase) =>
        string.Join(' ', phrase.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static string Title(string word)
    {
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is '-' or '/' or '(' or '.')
            {
                letters[i] = char.ToUpper(letters[i], CultureInfo.InvariantCulture);
            }
        }

        return new string(letters);
    }
}
