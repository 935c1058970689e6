using OnRecord.Outputs.Accounts;
using OnRecord.Records;

namespace OnRecord.Outputs.Plain;

/// <summary>A record as text that people read. Thread-safe.</summary>
public static class RecordText
{
    /// <summary>The narrowest and widest layout, in columns; other widths are brought within.</summary>
    public const int Narrowest = 40;

    public const int Widest = 110;

    /// <summary>Writes plain lines without colours.</summary>
    /// <param name="width">Columns of a line.</param>
    public static void Write(Record record, Glossary glossary, TextWriter writer, int width = 100)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var line in Lines(record, glossary, width))
        {
            foreach (var phrase in line)
            {
                writer.Write(phrase.Text);
            }

            writer.WriteLine();
        }
    }

    /// <summary>The same lines with the tone of each part, for a terminal that shows colours.</summary>
    public static IEnumerable<IReadOnlyList<Phrase>> Lines(Record record, Glossary glossary, int width = 100) =>
        new Page(Account.Of(record, glossary), Math.Clamp(width, Narrowest, Widest)).Lines();
}
