using OnRecord.Text;

namespace OnRecord.Language.Neural;

/// <summary>Names the state or country that follows a place and a comma ("Chillicothe, OH"), where the tagger passed over it.</summary>
internal static class AddressPlaces
{
    /// <param name="marks">Gazetteer marks of the sentence's words.</param>
    /// <param name="tags">Changed in place.</param>
    public static void Add(WordTable words, TokenSpan sentence, ReadOnlySpan<ushort> marks, Span<EntityTag> tags)
    {
        for (var t = 1; t < tags.Length - 1; t++)
        {
            if (tags[t - 1] is EntityTag.BeginLocation or EntityTag.InsideLocation && words.Form(sentence.Start + t) is ","
                && tags[t + 1] == EntityTag.O && (marks[t + 1] & AdjacentPlaces.First) != 0 && char.IsUpper(words.Form(sentence.Start + t + 1)[0]))
            {
                tags[t + 1] = EntityTag.BeginLocation;
                for (var i = t + 2; i < tags.Length && tags[i] == EntityTag.O && (marks[i] & AdjacentPlaces.Rest) != 0 && (marks[i] & AdjacentPlaces.First) == 0; i++)
                {
                    tags[i] = EntityTag.InsideLocation;
                }
            }
        }
    }
}
