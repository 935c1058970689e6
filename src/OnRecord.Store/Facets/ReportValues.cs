using System.Text;

namespace OnRecord.Store.Facets;

/// <summary>The values by which a report and its events can be narrowed, as the record keeps them together: to count them in many reports,
/// only one row of each is read.</summary>
/// <param name="Kinds">Of all sources that it cites, each once.</param>
/// <param name="Actors">Numbers of those known across reports, each as often as the report has it.</param>
/// <param name="Countries">Of all actors, as often.</param>
/// <param name="Events">In their order.</param>
internal sealed record ReportValues(IReadOnlyList<string> Kinds, IReadOnlyList<long> Actors, IReadOnlyList<string> Countries, IReadOnlyList<EventValues> Events)
{
    /// <summary>Texts, each once, and then everything by their numbers; all numbers as .NET writes them in 7 bits.</summary>
    public byte[] Write()
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body, Encoding.UTF8);
        Many(Kinds, Text);
        Many(Actors, writer.Write7BitEncodedInt64);
        Many(Countries, Text);
        Many(Events, told =>
        {
            Text(told.Type);
            Text(told.Status);
            Text(told.Kind);
            Text(told.Source);
            Many(told.Actors, writer.Write7BitEncodedInt64);
            Many(told.Countries, Text);
        });
        writer.Flush();
        using var all = new MemoryStream();
        using var head = new BinaryWriter(all, Encoding.UTF8);
        head.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts.OrderBy(text => text.Value))
        {
            head.Write(text.Key);
        }

        body.WriteTo(all);
        return all.ToArray();

        void Many<T>(IReadOnlyList<T> values, Action<T> write)
        {
            writer.Write7BitEncodedInt(values.Count);
            foreach (var value in values)
            {
                write(value);
            }
        }

        void Text(string? text)
        {
            var number = 0;
            if (text is not null && !texts.TryGetValue(text, out number))
            {
                texts.Add(text, number = texts.Count + 1);
            }

            writer.Write7BitEncodedInt(number);
        }
    }

    public static ReportValues Read(byte[] written)
    {
        using var reader = new BinaryReader(new MemoryStream(written, writable: false), Encoding.UTF8);
        string?[] texts = [null, .. Many(reader.ReadString)];
        return new ReportValues(
            Many(Known),
            Many(reader.Read7BitEncodedInt64),
            Many(Known),
            Many(() => new EventValues(Known(), Known(), Text(), Text(), Many(reader.Read7BitEncodedInt64), Many(Known))));

        T[] Many<T>(Func<T> read)
        {
            var values = new T[reader.Read7BitEncodedInt()];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = read();
            }

            return values;
        }

        string? Text() => texts[reader.Read7BitEncodedInt()];

        string Known() => Text()!;
    }
}

/// <param name="Kind">Of the innermost source; null for what the report says on its own word, empty for a source that it does not have.</param>
/// <param name="Source">Whose word it rests on in the end: <c>actor:</c> with the number of an actor, before anyone joined actors, or as <see cref="Tellings.UltimateSource.Key"/>; null for a source that is not told from others.</param>
/// <param name="Actors">Numbers of those who take part and are known across reports.</param>
/// <param name="Countries">Of those who take part.</param>
internal sealed record EventValues(string Type, string Status, string? Kind, string? Source, IReadOnlyList<long> Actors, IReadOnlyList<string> Countries);
