namespace OnRecord.Outputs.Html;

/// <summary>The style sheet of the page, kept as a file of its own beside this class.</summary>
internal static class Stylesheet
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("outputs/record.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
