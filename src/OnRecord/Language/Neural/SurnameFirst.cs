using OnRecord.Text;

namespace OnRecord.Language.Neural;

/// <summary>Makes one name of a surname, a comma and given names between quotation marks or brackets, as the heads of mail and
/// catalogues write persons (<c>"Tholt, Jane M."</c>).</summary>
internal static class SurnameFirst
{
    private const int MostGivenNames = 3;
    private const int GivenName = 1 << (2 * (int)GazetteerKind.GivenName);

    /// <param name="marks">Gazetteer marks of the sentence's words.</param>
    /// <param name="tags">Changed in place.</param>
    public static void Join(WordTable words, TokenSpan sentence, ReadOnlySpan<ushort> marks, Span<EntityTag> tags)
    {
        for (var t = 2; t < tags.Length - 2; t++)
        {
            if (words.Form(sentence.Start + t) is not "," || !IsOpening(words.Form(sentence.Start + t - 2)))
            {
                continue;
            }

            var end = t + 1;
            while (end < tags.Length && end - t <= MostGivenNames && IsCapitalised(words.Form(sentence.Start + end)))
            {
                end++;
            }

            if (end > t + 1 && end < tags.Length && IsClosing(words.Form(sentence.Start + end)) && IsCapitalised(words.Form(sentence.Start + t - 1)) && (marks[t + 1] & GivenName) != 0)
            {
                tags[(t - 1)..end].Fill(EntityTag.InsidePerson);
                tags[t - 1] = EntityTag.BeginPerson;
            }
        }
    }

    private static bool IsOpening(ReadOnlySpan<char> word) => word is "\"" or "“" or "``" or "[" or "<";

    private static bool IsClosing(ReadOnlySpan<char> word) => word is "\"" or "”" or "''" or "]" or ">";

    private static bool IsCapitalised(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsUpper(word[0]);
}
