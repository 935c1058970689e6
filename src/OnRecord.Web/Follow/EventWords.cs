namespace OnRecord.Web.Follow;

internal static class EventWords
{
    public static string Capitalised(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
