using NodaTime;
using NodaTime.Text;

namespace OnRecord.Reading;

/// <summary>When a report was published: a local date, with time and UTC offset where the page gives them.
/// <see cref="IsLocal"/> marks a time that the page gives without an offset; nothing is assumed for it.</summary>
public sealed record Publication(LocalDate Date, LocalTime? Time = null, Offset? Offset = null)
{
    public bool IsLocal => Time is not null && Offset is null;

    /// <summary>ISO 8601: <c>2021-07-28</c>, <c>2021-07-28T08:00</c> (local) or <c>2021-07-28T08:00+03:00</c>;
    /// seconds only when not zero.</summary>
    public override string ToString()
    {
        var text = Date.ToString("uuuu'-'MM'-'dd", null);
        if (Time is { } time)
        {
            text += time.ToString(time.Second == 0 ? "'T'HH':'mm" : "'T'HH':'mm':'ss", null);
            if (Offset is { } offset)
            {
                text += offset == NodaTime.Offset.Zero ? "Z" : offset.ToString("+HH':'mm", null);
            }
        }

        return text;
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is of another form.</exception>
    public static Publication Parse(string iso)
    {
        ArgumentNullException.ThrowIfNull(iso);
        const int Day = 10;
        var date = LocalDatePattern.Iso.Parse(iso.Length > Day ? iso[..Day] : iso).GetValueOrThrow();
        if (iso.Length <= Day)
        {
            return new Publication(date);
        }

        var zone = iso.AsSpan(Day).LastIndexOfAny('+', '-', 'Z');
        var time = zone < 0 ? iso[(Day + 1)..] : iso.Substring(Day + 1, zone - 1);
        var pattern = LocalTimePattern.CreateWithInvariantCulture(time.Length > "08:00".Length ? "HH':'mm':'ss" : "HH':'mm");
        Offset? offset = zone < 0 ? null : OffsetPattern.GeneralInvariantWithZ.Parse(iso[(Day + zone)..]).GetValueOrThrow();
        return new Publication(date, pattern.Parse(time).GetValueOrThrow(), offset);
    }
}
