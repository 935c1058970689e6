namespace OnRecord.Outputs.Html;

/// <summary>Element ids that are safe in attributes, addresses and style sheets, from ids of a record.</summary>
internal static class ElementId
{
    public static string Of(string id) =>
        string.Create(id.Length, id, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] == '-' ? source[i] : '_';
            }
        });
}
