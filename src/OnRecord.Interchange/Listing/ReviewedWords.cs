using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Reviews;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>An item in a line for people: its values, and the words of its parts.</summary>
public static class ReviewedWords
{
    public static string Of(ItemForm<TextQuote> form) => Of(form, quote => quote.Exact);

    public static string Of(ItemForm<TextSpan> form, string text) => Of(form, span => span.Slice(text).ToString());

    /// <summary>The words of a part, divided by an ellipsis.</summary>
    public static string Part(ItemForm<TextSpan> form, ItemPart part, string text) => string.Join(" … ", form[part].Select(span => span.Slice(text).ToString()));

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Of<T>(ItemForm<T> form, Func<T, string> words)
        where T : notnull
    {
        var values = string.Join(", ", new[] { form.Mode is { } mode ? $"{form.Type}/{mode}" : form.Type, form.Status is { } status ? Words.Of(status) : null, form.SourceKind is { } kind ? Words.Of(kind) : null }.OfType<string>());
        return $"{values}: {string.Join("; ", form.Spans.OrderBy(part => part.Key).Select(part => $"{Words.Of(part.Key)} “{string.Join(" … ", part.Value.Select(words))}”"))}";
    }
}
