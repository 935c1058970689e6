using System.Globalization;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Benchmarks.Records;

/// <summary>A passage as it stands in one report.</summary>
/// <param name="moved">By position in the text that was coded, that in <paramref name="text"/>.</param>
/// <param name="names">By names and numbers that were coded, those that stand for them.</param>
internal sealed class WordedPassage(Record coded, string text, int[] moved, Dictionary<string, string> names)
{
    public Record Coded => coded;

    public string Text => text;

    public TextSpan Moved(TextSpan span, int at) => new(moved[span.Start] + at, moved[span.End] + at);

    public string Named(string name)
    {
        if (names.TryGetValue(name, out var whole))
        {
            return whole;
        }

        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = names.GetValueOrDefault(words[i], words[i]);
        }

        return string.Join(' ', words);
    }

    public long Counted(long number) =>
        names.TryGetValue(number.ToString(CultureInfo.InvariantCulture), out var counted) ? long.Parse(counted, CultureInfo.InvariantCulture) : number;
}
