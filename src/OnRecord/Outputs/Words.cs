using System.Collections.Concurrent;
using System.Text;

namespace OnRecord.Outputs;

/// <summary>The published spelling of vocabulary values: words in lower case, divided by spaces ("role only", "did not
/// happen").</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    public static string Of(Enum value) => Known.GetOrAdd(value, static item =>
    {
        var words = new StringBuilder();
        foreach (var c in item.ToString())
        {
            if (char.IsUpper(c) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    });

    /// <summary>The value that is spelt so; the inverse of <see cref="Of"/>.</summary>
    /// <exception cref="FormatException">No value of <typeparamref name="T"/> is spelt so.</exception>
    public static T To<T>(string words)
        where T : struct, Enum => Spellings<T>.Values.TryGetValue(words, out var value)
            ? value
            : throw new FormatException($"'{words}' is no {typeof(T).Name}; expected one of {string.Join(", ", All<T>())}");

    /// <summary>The spellings of every value of a vocabulary, in its order.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => Of(value));

    private static class Spellings<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(value => Of(value), StringComparer.Ordinal);
    }
}
