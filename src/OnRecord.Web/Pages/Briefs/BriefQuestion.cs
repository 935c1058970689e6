using OnRecord.Store.Briefs;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Briefs;

/// <param name="AsOf">Day of the question, ISO 8601; null for today.</param>
public sealed record BriefQuestion(string? Story, string? Actor, string? From, string? To, string? AsOf) : IQuestion
{
    public string Path => "/brief";

    public IEnumerable<(string Name, string? Value)> Parameters => [("story", Story), ("actor", Actor), ("from", From), ("to", To), ("as-of", AsOf)];

    /// <summary>Nothing is said yet of what the brief is to be of.</summary>
    public bool IsOpen => (Story ?? Actor ?? From ?? To) is null;

    internal static BriefQuestion Read(QuestionReader reader)
    {
        var question = new BriefQuestion(reader.Text("story"), reader.Text("actor"), reader.Day("from"), reader.Day("to"), reader.Day("as-of"));
        if (question is { Story: not null, Actor: not null })
        {
            reader.Fault("story and actor exclude each other; give one");
        }

        return question;
    }

    internal BriefRequest Request(string today) => new(AsOf ?? today) { Story = Story, Actor = Actor, From = From, To = To };
}
