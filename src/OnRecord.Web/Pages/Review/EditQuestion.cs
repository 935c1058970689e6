using Microsoft.AspNetCore.Http;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Review;

/// <summary>Which item is to be edited, and of which queue it is.</summary>
public sealed record EditQuestion(QueueQuestion Queue)
{
    public string Address => QueryText.Of("/review/edit", Queue.Parameters);

    internal static EditQuestion Read(QuestionReader reader)
    {
        var queue = QueueQuestion.Read(reader);
        if (queue.Item is null)
        {
            reader.Fault("item is missing; give the id of an item");
        }

        return new EditQuestion(queue);
    }

    /// <summary>The same, from the form that was sent.</summary>
    internal static EditQuestion Of(IFormCollection form)
    {
        var here = (string?)form["here"] ?? "";
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(here.IndexOf('?') is var at and >= 0 ? here[at..] : "");
        return Read(new QuestionReader(new QueryCollection(query)));
    }
}
