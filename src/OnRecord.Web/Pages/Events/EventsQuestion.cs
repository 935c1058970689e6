using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Events;

/// <summary>Which events are looked for.</summary>
/// <param name="Tellings">Each telling of an event by itself.</param>
public sealed record EventsQuestion(FilterQuestion Filter, bool Tellings, ListQuestion List) : IListQuestion
{
    public string Path => "/events";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, ("tellings", Tellings ? "true" : null), .. List.Parameters];

    internal static EventsQuestion Read(QuestionReader reader) => new(FilterQuestion.Read(reader), reader.Flag("tellings"), ListQuestion.Read(reader));
}
