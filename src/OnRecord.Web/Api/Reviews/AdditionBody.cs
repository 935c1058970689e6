using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Reviews;
using OnRecord.Text;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Reviews;

/// <summary>Reads an item that is added, as the record's format writes items: its values, and of each part the spans in code points.</summary>
internal sealed class AdditionBody
{
    private static readonly string[] Values = ["kind", "type", "mode", "status", "sourceKind", "note"];

    private readonly JsonElement _body;
    private readonly List<ParameterFault> _faults = [];

    private AdditionBody(JsonElement body) => _body = body;

    /// <exception cref="ApiException">It is no item.</exception>
    public static Addition Read(JsonElement body, StoredReport report)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new ApiException(Problems.InvalidBody, "The body is no object.");
        }

        var reading = new AdditionBody(body);
        var addition = reading.Read(report);
        return reading._faults.Count == 0 ? addition : throw new ApiException(Problems.InvalidBody, null, reading._faults);
    }

    private Addition Read(StoredReport report)
    {
        var kind = Choice<ItemKind>("kind") ?? ItemKind.Event;
        var parts = FormFaults.Parts(kind);
        foreach (var field in _body.EnumerateObject().Where(field => !Values.Contains(field.Name) && parts.All(part => Words.Of(part) != field.Name)))
        {
            Fault(field.Name, null, $"one of {string.Join(", ", [.. Values, .. parts.Select(part => Words.Of(part))])}");
        }

        var points = new CodePoints(report.Record.Article.Text);
        var form = new ItemForm<TextSpan>(
            kind, Text("type") ?? "", Text("mode"), Choice<Status>("status"), Choice<SourceKind>("sourceKind"),
            parts.Select(part => (Part: part, Spans: Spans(Words.Of(part), report.Record.Article.Text, points))).Where(part => part.Spans.Count > 0).ToDictionary(part => part.Part, part => part.Spans));
        return new Addition(report.Key, form, Text("note"));
    }

    private string? Text(string name)
    {
        if (!_body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Fault(name, value, "a string");
        return null;
    }

    private T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } word)
        {
            return null;
        }

        if (Words.All<T>().Contains(word))
        {
            return Words.To<T>(word);
        }

        _faults.Add(new ParameterFault(name, word, $"one of {string.Join(", ", Words.All<T>())}"));
        return null;
    }

    private IReadOnlyList<TextSpan> Spans(string name, string text, CodePoints points)
    {
        if (!_body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Select(span => Span(span, text, points)).ToList() is var spans && spans.TrueForAll(span => span is not null))
        {
            return [.. spans.Select(span => span!.Value).Order()];
        }

        Fault(name, value, $"spans [start, end) of the text, which has {points.FromUnit(text.Length)} code points, as [[31, 44]]");
        return [];
    }

    private static TextSpan? Span(JsonElement span, string text, CodePoints points) =>
        span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 2 && Number(span[0]) is { } start && Number(span[1]) is { } end && start < end && end <= points.FromUnit(text.Length)
            ? new TextSpan(points.ToUnit(start), points.ToUnit(end))
            : null;

    private static int? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number : null;

    private void Fault(string name, JsonElement? given, string expected) => _faults.Add(new ParameterFault(name, given?.GetRawText() is { } text ? text[..Math.Min(text.Length, 100)] : null, expected));
}
