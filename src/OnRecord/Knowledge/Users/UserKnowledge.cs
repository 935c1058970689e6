using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Users;

/// <summary>A folder with tables of one's own: every <c>actors*.tsv</c>, <c>agents*.tsv</c>, <c>places*.tsv</c>,
/// <c>frames*.tsv</c> and <c>classes*.tsv</c> in it, in the order of their names. Their rows come before those of the engine.</summary>
public sealed class UserKnowledge
{
    private static readonly string[] Kinds = ["actors", "agents", "places", "frames", "classes"];

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Nothing of one's own.</summary>
    public static UserKnowledge None { get; } = new();

    /// <exception cref="DataException">There is no such folder, or no table in it.</exception>
    public static UserKnowledge Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DataException($"{folder}:0: no such folder, expected one with actors.tsv, agents.tsv, places.tsv, frames.tsv or classes.tsv");
        }

        var knowledge = new UserKnowledge();
        foreach (var path in Directory.EnumerateFiles(folder, "*.tsv"))
        {
            knowledge._files.Add(path, File.ReadAllText(path));
        }

        return Array.Exists(Kinds, kind => knowledge.Tables(kind, []).Any())
            ? knowledge
            : throw new DataException($"{folder}:0: no table in the folder, expected actors*.tsv, agents*.tsv, places*.tsv, frames*.tsv or classes*.tsv");
    }

    /// <summary>The tables whose file names begin with a word.</summary>
    internal IEnumerable<TsvTable> Tables(string kind, string[] columns) => _files
        .Where(file => Path.GetFileName(file.Key).StartsWith(kind, StringComparison.OrdinalIgnoreCase))
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => TsvTable.Parse(file.Key, file.Value, columns));
}
