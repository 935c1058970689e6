namespace OnRecord.Benchmarks.News;

/// <summary>The lists of words.txt, and the lines of the other files beside it.</summary>
internal static class NewsWords
{
    private static readonly ILookup<string, string> Lists = Lines("words.txt").Select(line => line.Split('\t')).ToLookup(parts => parts[0], parts => parts[1]);

    public static IEnumerable<string> Of(string list) => Lists[list];

    /// <summary>Without empty ones and comments.</summary>
    public static string[] Lines(string file)
    {
        using var reader = new StreamReader(typeof(NewsWords).Assembly.GetManifestResourceStream(file)!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
