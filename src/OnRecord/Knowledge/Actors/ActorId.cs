using System.Text;
using OnRecord.Knowledge.Matching;

namespace OnRecord.Knowledge.Actors;

/// <summary>Makes the identifier of a known actor from its name and country: "mustafa-al-kadhimi.irq".</summary>
internal static class ActorId
{
    public static string Make(string name, string? country)
    {
        Span<char> buffer = stackalloc char[PhraseWords.BufferSize];
        var id = new StringBuilder(name.Length + 4);
        var words = new PhraseWords(name, buffer);
        while (words.Next())
        {
            if (char.IsLetterOrDigit(words.Word[0]))
            {
                id.Append(id.Length > 0 ? "-" : "").Append(words.Word);
            }
        }

        return country is null ? id.ToString() : id.Append('.').Append(country.ToLowerInvariant()).ToString();
    }
}
