using OnRecord.Outputs;
using OnRecord.Web.Charts;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Dyads;

/// <summary>Which directions of a pair are counted.</summary>
public enum Direction
{
    Both,
    Forth,
    Back,
}

/// <param name="With">The other side; null while it is not chosen.</param>
/// <param name="By">Null for the shortest that stays legible.</param>
/// <param name="On">First day of the period whose events are listed; null for the latest events.</param>
public sealed record DyadsQuestion(FilterQuestion Filter, string? With, Period? By, Direction Direction, string? On) : IQuestion
{
    public string Path => "/dyads";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, ("with", With), ("by", By is { } by ? Words.Of(by) : null), ("direction", Direction == Direction.Both ? null : Words.Of(Direction)), ("on", On)];

    internal static DyadsQuestion Read(QuestionReader reader) =>
        new(FilterQuestion.Read(reader), reader.Text("with"), reader.Choice<Period>("by"), reader.Choice<Direction>("direction") ?? Direction.Both, reader.Day("on"));
}
