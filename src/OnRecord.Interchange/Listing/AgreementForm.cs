using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Reviews.Agreement;

namespace OnRecord.Interchange.Listing;

/// <summary>How far reviewers agree.</summary>
public static class AgreementForm
{
    public static ListForm<AgreementFigure> Form { get; } = new(
    [
        new("reviewers", figure => string.Join("; ", figure.Reviewers), "Reviewers"),
        new("kind", figure => Words.Of(figure.Kind), "Kind"),
        new("field", figure => figure.Field, "Field"),
        new("items", figure => ReviewedWords.Number(figure.Items), "Items"),
        new("same", figure => ReviewedWords.Number(figure.Same), "Same"),
        new("alpha", figure => Figure(figure.Alpha), "Alpha"),
        new("low", figure => Figure(figure.Low), "95% from"),
        new("high", figure => Figure(figure.High), "to"),
    ], (json, figure) =>
    {
        json.WriteStartArray("reviewers");
        figure.Reviewers.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteString("kind", Words.Of(figure.Kind));
        json.WriteString("field", figure.Field);
        json.WriteNumber("items", figure.Items);
        json.WriteNumber("same", figure.Same);
        foreach (var (name, value) in new[] { ("alpha", figure.Alpha), ("low", figure.Low), ("high", figure.High) })
        {
            if (value is { } number)
            {
                json.WriteNumber(name, Math.Round(number, 4));
            }
        }
    });

    /// <summary>With three decimals; null for what cannot be told.</summary>
    public static string? Figure(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture);
}
