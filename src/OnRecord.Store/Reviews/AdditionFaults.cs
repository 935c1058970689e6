using OnRecord.Outputs;

namespace OnRecord.Store.Reviews;

/// <summary>What is wrong with an item that a reviewer would add, a sentence each.</summary>
public static class AdditionFaults
{
    /// <param name="coded">The items of the report as it was coded.</param>
    public static IReadOnlyList<string> Of(Addition addition, string text, IReadOnlyList<ReviewItem> coded)
    {
        ArgumentNullException.ThrowIfNull(addition);
        ArgumentNullException.ThrowIfNull(coded);
        var form = addition.Form;
        return
        [
            .. FormFaults.Of(form, text),
            .. Wanted(form.Kind).Where(part => form[part].Count == 0).Select(part => $"the {Words.Of(part)} has no words; select some"),
            .. coded.Where(item => item.Form.IsSame(form)).Select(item => $"it is coded already, as {item.Id}; accept that"),
            .. addition.Note is { Length: > ReviewLog.LongestNote } ? [$"a note has at most {ReviewLog.LongestNote} characters"] : Array.Empty<string>(),
        ];
    }

    // A relation ties two.
    private static IEnumerable<ItemPart> Wanted(ItemKind kind) => kind == ItemKind.Relation ? [ItemPart.Subject, ItemPart.Object] : [];
}
