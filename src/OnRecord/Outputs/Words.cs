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
}
