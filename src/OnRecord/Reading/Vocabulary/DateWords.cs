using System.Globalization;
using NodaTime;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Reading.Vocabulary;

internal enum DateWordKind
{
    Month,
    Weekday,
    Half,
    Zone,
    Published,
    Updated,
    Clock,
}

/// <summary>Words of date lines: months, weekdays, halves of the day, zones, and labels such as "updated".</summary>
internal sealed class DateWords
{
    private static readonly string[] Kinds = ["month", "weekday", "half", "zone", "published", "updated", "clock"];

    private readonly Dictionary<string, (DateWordKind Kind, string Value)> _entries = new(StringComparer.OrdinalIgnoreCase);

    public static DateWords Load(TsvTable table)
    {
        var words = new DateWords();
        foreach (var row in table.Rows)
        {
            var kind = (DateWordKind)Math.Max(0, Array.IndexOf(Kinds, row.OneOf("kind", Kinds)));
            var (word, value) = (row.Required("word"), row.Text("value"));
            if (kind is DateWordKind.Month or DateWordKind.Weekday && !int.TryParse(value, CultureInfo.InvariantCulture, out _))
            {
                row.Fault($"value is '{value}'", "a number from 1");
            }

            if (kind == DateWordKind.Zone && ParseOffset(value) is null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is null)
            {
                row.Fault($"value is '{value}'", "an offset such as +03:00 or an IANA zone");
            }

            if (!words._entries.TryAdd(word, (kind, value)))
            {
                row.Fault($"'{word}' stands twice", "each word once");
            }
        }

        table.Check();
        return words;
    }

    public bool TryGet(ReadOnlySpan<char> word, out DateWordKind kind, out string value)
    {
        var found = _entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var entry);
        (kind, value) = entry;
        return found;
    }

    /// <summary>The offset that a zone word stands for at a local time; a zone with summer time is resolved by the
    /// IANA rules.</summary>
    public static Offset OffsetOf(string zone, LocalDateTime at) =>
        ParseOffset(zone) ?? DateTimeZoneProviders.Tzdb[zone].AtLeniently(at).Offset;

    /// <summary><c>+03:00</c>, <c>+0300</c>, <c>+3</c> or <c>-5</c>; null for anything else.</summary>
    public static Offset? ParseOffset(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('+' or '-' or '−'))
        {
            return null;
        }

        var digits = text[1..];
        var colon = digits.IndexOf(':');
        var hours = colon > 0 ? digits[..colon] : digits.Length > 2 ? digits[..^2] : digits;
        var minutes = colon > 0 ? digits[(colon + 1)..] : digits.Length > 2 ? digits[^2..] : "0";
        if (hours.Length > 2 || minutes.Length > 2
            || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m) || h > 14 || m > 59)
        {
            return null;
        }

        var total = (h * 60) + m;
        return Offset.FromSeconds((text[0] == '+' ? total : -total) * 60);
    }
}
