using OnRecord.Outputs.Accounts;

namespace OnRecord.Outputs.Html;

/// <summary>CSS classes of tones.</summary>
internal static class Tones
{
    public static string Class(Tone tone) => Words.Of(tone);
}
