using System.Text;

namespace OnRecord.Knowledge.Tables;

/// <summary>The data files compiled into the engine, by their path in the repository ("data/countries/seats.tsv").</summary>
internal static class EmbeddedData
{
    private static readonly System.Reflection.Assembly Home = typeof(EmbeddedData).Assembly;

    /// <summary>Every embedded file below <c>data/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Files() =>
        [.. Home.GetManifestResourceNames().Where(n => n.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static bool Exists(string file) => Home.GetManifestResourceInfo(file) is not null;

    /// <exception cref="DataException">No such file is embedded.</exception>
    public static string Text(string file)
    {
        using var stream = Home.GetManifestResourceStream(file)
            ?? throw new DataException($"{file}:0: file is absent, expected it among the embedded data");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
