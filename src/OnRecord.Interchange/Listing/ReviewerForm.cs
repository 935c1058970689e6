using OnRecord.Store.Reviews.Queue;

namespace OnRecord.Interchange.Listing;

/// <summary>How many items each reviewer judged.</summary>
public static class ReviewerForm
{
    public static ListForm<ReviewerProgress> Form { get; } = new(
    [
        new("by", reviewer => reviewer.By, "By"),
        new("judged", reviewer => ReviewedWords.Number(reviewer.Judged), "Judged"),
        new("accepted", reviewer => ReviewedWords.Number(reviewer.Accepted), "Accepted"),
        new("edited", reviewer => ReviewedWords.Number(reviewer.Edited), "Edited"),
        new("rejected", reviewer => ReviewedWords.Number(reviewer.Rejected), "Rejected"),
    ], (json, reviewer) =>
    {
        json.WriteString("by", reviewer.By);
        json.WriteNumber("judged", reviewer.Judged);
        json.WriteNumber("accepted", reviewer.Accepted);
        json.WriteNumber("edited", reviewer.Edited);
        json.WriteNumber("rejected", reviewer.Rejected);
    });
}
