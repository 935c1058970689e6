using System.Data.Common;
using OnRecord.Coding.Entities.Coreference;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Matching;

/// <summary>Keeps the sounds of names, so that a name leads to its other spellings. Not thread-safe.</summary>
internal sealed class NameSounds(DbConnection connection) : IDisposable
{
    private const int Together = 5_000;

    // "Hizb Allah" and "Hizballah".
    private const int MostJoined = 3;

    private readonly Statement _insert = Statement.Insert(connection, "name_sound", "sound name_id", "ON CONFLICT DO NOTHING");

    /// <summary>The sounds of each word, and of all together where they are few; a single letter has none.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> words) =>
        words.Concat(words.Count is > 1 and <= MostJoined ? [string.Concat(words)] : []).SelectMany(OfWord).Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> OfWord(string word) => word.Length > 1 ? Spelling.Sounds(word).Distinct(StringComparer.Ordinal) : [];

    /// <summary>Keeps those of all names that a record of an earlier schema has.</summary>
    public static void Fill(DbConnection connection)
    {
        using var sounds = new NameSounds(connection);
        for (var last = 0L; ;)
        {
            var names = connection.All($"SELECT id, name FROM actor_name WHERE id > @p0 ORDER BY id LIMIT {Together}", row => (Number: row.GetInt64(0), Name: row.GetString(1)), last);
            if (names.Count == 0)
            {
                return;
            }

            names.ForEach(name => sounds.Insert(name.Number, name.Name));
            last = names[^1].Number;
        }
    }

    public void Insert(long name, string words)
    {
        foreach (var sound in Of(NameWords.Of(words)))
        {
            _insert.Run(sound, name);
        }
    }

    public void Dispose() => _insert.Dispose();
}
