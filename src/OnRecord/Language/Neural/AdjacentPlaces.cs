namespace OnRecord.Language.Neural;

/// <summary>Takes apart what the tagger joined though two known places stand side by side, as writers without commas put
/// them ("in arica chile"): an inside tag that begins a known place right after the end of another begins a name of its own.</summary>
internal static class AdjacentPlaces
{
    /// <summary>The marks of a first word of a known place or country; <see cref="Rest"/>, of the words after it.</summary>
    public const int First = (1 << (2 * (int)GazetteerKind.Place)) | (1 << (2 * (int)GazetteerKind.Country));
    public const int Rest = First << 1;

    /// <param name="marks">Gazetteer marks of the sentence's words.</param>
    /// <param name="tags">Changed in place.</param>
    public static void Split(ReadOnlySpan<ushort> marks, Span<EntityTag> tags)
    {
        // Whether the name up to here is made of known places alone.
        var known = false;
        for (var t = 0; t < tags.Length; t++)
        {
            if (known && tags[t] == EntityTag.InsideLocation && (marks[t] & First) != 0 && EndsPlace(marks, tags, t))
            {
                tags[t] = EntityTag.BeginLocation;
            }

            known = (marks[t] & (First | Rest)) != 0 && (tags[t] == EntityTag.BeginLocation || (tags[t] == EntityTag.InsideLocation && known));
        }
    }

    // A known place that begins here ends where the name ends, or where the next known place begins.
    private static bool EndsPlace(ReadOnlySpan<ushort> marks, ReadOnlySpan<EntityTag> tags, int first)
    {
        var t = first + 1;
        while (t < tags.Length && tags[t] == EntityTag.InsideLocation && (marks[t] & Rest) != 0)
        {
            t++;
        }

        return t == tags.Length || tags[t] != EntityTag.InsideLocation || (marks[t] & First) != 0;
    }
}
