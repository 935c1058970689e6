using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Store.Reviews;

/// <summary>Forms with their quotations as JSON, as the log keeps them.</summary>
public static class FormJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, ItemForm<TextQuote> form)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(form);
        json.WriteStartObject();
        json.WriteString("kind", Words.Of(form.Kind));
        json.WriteString("type", form.Type);
        Optional(json, "mode", form.Mode);
        Optional(json, "status", form.Status is { } status ? Words.Of(status) : null);
        Optional(json, "sourceKind", form.SourceKind is { } source ? Words.Of(source) : null);
        foreach (var (part, quotes) in form.Spans.OrderBy(part => part.Key))
        {
            json.WriteStartArray(Words.Of(part));
            foreach (var quote in quotes)
            {
                Write(json, quote);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    internal static string Of(ItemForm<TextQuote> form)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            Write(json, form);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    internal static ItemForm<TextQuote> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <exception cref="FormatException">It is no form.</exception>
    public static ItemForm<TextQuote> Read(JsonElement json)
    {
        try
        {
            return new ItemForm<TextQuote>(
                Words.To<ItemKind>(Text(json, "kind")!),
                Text(json, "type")!,
                Text(json, "mode"),
                Text(json, "status") is { } status ? Words.To<Status>(status) : null,
                Text(json, "sourceKind") is { } source ? Words.To<SourceKind>(source) : null,
                Enum.GetValues<ItemPart>().Where(part => json.TryGetProperty(Words.Of(part), out _)).ToDictionary(part => part, part => (IReadOnlyList<TextQuote>)[.. json.GetProperty(Words.Of(part)).EnumerateArray().Select(Quote)]));
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException or ArgumentNullException)
        {
            throw new FormatException($"an item needs a kind, a type and spans: {fault.Message}", fault);
        }
    }

    private static TextQuote Quote(JsonElement json) => new(Required(json, "exact"), Required(json, "prefix"), Required(json, "suffix"), json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32());

    private static void Write(Utf8JsonWriter json, TextQuote quote)
    {
        json.WriteStartObject();
        json.WriteString("exact", quote.Exact);
        json.WriteString("prefix", quote.Prefix);
        json.WriteString("suffix", quote.Suffix);
        json.WriteNumber("start", quote.Start);
        json.WriteNumber("end", quote.End);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string Required(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
