using OnRecord.Text;

namespace OnRecord.Store.Reviews;

/// <summary>From spans of a text to quotations and back.</summary>
public static class TextQuotes
{
    public static ItemForm<TextQuote> Of(ItemForm<TextSpan> form, string text)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(text);
        var points = new CodePoints(text);
        return form.With(span => TextQuote.Of(text, points, span));
    }

    /// <summary>The form as it stands in a text; words that are not there are left out.</summary>
    public static ItemForm<TextSpan> In(ItemForm<TextQuote> form, string text)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(text);
        var points = new CodePoints(text);
        return form.With<TextSpan>(quote => quote.In(text, points));
    }
}
