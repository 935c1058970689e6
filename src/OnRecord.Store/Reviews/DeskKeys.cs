using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Reviews;

/// <summary>What a reviewer does with a key at the desk.</summary>
public enum DeskCommand
{
    Accept,
    Reject,
    Skip,
    Edit,
    Add,
    Note,
    Undo,
    Next,
    Previous,
    Search,
    Help,
}

/// <summary>The keys of each reviewer. Thread-safe.</summary>
public sealed class DeskKeys
{
    /// <summary>For no key at all.</summary>
    public const string None = "";

    /// <summary>Keys with a name; every other key is the one character that it writes.</summary>
    public static readonly IReadOnlyList<string> Named = ["Space", "Backspace", "Delete", "Insert"];

    private readonly Dialect _dialect;

    internal DeskKeys(Dialect dialect) => _dialect = dialect;

    public static IReadOnlyDictionary<DeskCommand, string> Defaults { get; } = new Dictionary<DeskCommand, string>
    {
        [DeskCommand.Accept] = "a",
        [DeskCommand.Reject] = "x",
        [DeskCommand.Skip] = "Space",
        [DeskCommand.Edit] = "e",
        [DeskCommand.Add] = "m",
        [DeskCommand.Note] = "n",
        [DeskCommand.Undo] = "Backspace",
        [DeskCommand.Next] = "j",
        [DeskCommand.Previous] = "k",
        [DeskCommand.Search] = "/",
        [DeskCommand.Help] = "?",
    };

    /// <summary>All commands, those that the reviewer did not change with their defaults, or with no key where the reviewer gave that of the
    /// default to another.</summary>
    public IReadOnlyDictionary<DeskCommand, string> Of(string reviewer)
    {
        using var connection = _dialect.Connect();
        var own = connection.All("SELECT command, pressed FROM review_key WHERE reviewer = @p0", row => (Command: row.GetString(0), Key: row.GetString(1)), reviewer).ToDictionary(row => row.Command, row => row.Key, StringComparer.Ordinal);
        return Defaults.ToDictionary(pair => pair.Key, pair => own.TryGetValue(Words.Of(pair.Key), out var key) ? key : own.ContainsValue(pair.Value) ? None : pair.Value);
    }

    /// <summary>What is wrong with these keys, a sentence each: two commands of one key, or what is no key.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyDictionary<DeskCommand, string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return
        [
            .. keys.Where(pair => !IsKey(pair.Value)).Select(pair => $"{Words.Of(pair.Key)}: '{pair.Value}' is no key; give one character, or {string.Join(", ", Named)}"),
            .. keys.Where(pair => pair.Value != None).GroupBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
                .Select(group => $"{group.Key} is the key of {string.Join(" and ", group.Select(pair => Words.Of(pair.Key)))}; give each another"),
        ];
    }

    /// <exception cref="StoreException">Something is wrong with the keys; nothing is changed.</exception>
    public void Set(string reviewer, IReadOnlyDictionary<DeskCommand, string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var all = Defaults.ToDictionary(pair => pair.Key, pair => keys.GetValueOrDefault(pair.Key, pair.Value));
        if (Faults(all) is { Count: > 0 } faults)
        {
            throw new StoreException(_dialect.Name, string.Join("; ", faults), "choose again");
        }

        using var connection = _dialect.Connect();
        connection.Run(_dialect.BeginWriting);
        try
        {
            connection.Run("DELETE FROM review_key WHERE reviewer = @p0", reviewer);
            foreach (var (command, key) in all.Where(pair => pair.Value != Defaults[pair.Key]))
            {
                connection.Run("INSERT INTO review_key (reviewer, command, pressed) VALUES (@p0, @p1, @p2)", reviewer, Words.Of(command), key);
            }

            connection.Run("COMMIT");
        }
        catch (DbException fault)
        {
            connection.Run("ROLLBACK");
            throw _dialect.Refusal(fault);
        }
    }

    private static bool IsKey(string key) => key == None || Named.Contains(key)
        || (new StringInfo(key).LengthInTextElements == 1 && key.Length <= 2 && !char.IsWhiteSpace(key[0]) && !char.IsControl(key[0]));
}
