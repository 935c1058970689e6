using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Reading;

/// <summary>Which part of a report is asked for.</summary>
/// <param name="Part">Null for the first.</param>
/// <param name="Item">Id of what the part is to hold, as elements have it; null for nothing.</param>
public sealed record PartQuestion(int? Part, string? Item)
{
    private const int Most = 1_000_000;

    internal static PartQuestion Read(QuestionReader reader) => new(reader.Number("part", 1, Most), reader.Text("item"));
}
