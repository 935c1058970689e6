using System.Text.Json;

namespace OnRecord.Store.Paging;

/// <summary>A place in a list: behind an item, by what the list is in order of. It stays where it is while reports are added, and means
/// something to the same question of the same record alone.</summary>
/// <param name="Keys">Texts, whole numbers and nulls.</param>
public sealed record Place(params IReadOnlyList<object?> Keys)
{
    /// <summary>Null for what no place is written as.</summary>
    public static Place? Parse(ReadOnlySpan<byte> written)
    {
        try
        {
            var reader = new Utf8JsonReader(written);
            using var json = JsonDocument.ParseValue(ref reader);
            return json.RootElement.ValueKind == JsonValueKind.Array && reader.BytesConsumed == written.Length ? new Place([.. json.RootElement.EnumerateArray().Select(KeyOf)]) : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A JSON array in UTF-8.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(Keys);

    /// <exception cref="PlaceException">The keys are not those of this list.</exception>
    internal static T Read<T>(Place place, Func<IReadOnlyList<object?>, T?> read)
        where T : class => read(place.Keys) ?? throw new PlaceException();

    private static object? KeyOf(JsonElement key) => key.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => key.GetInt64(),
        JsonValueKind.String => key.GetString(),
        _ => throw new FormatException(),
    };
}

/// <summary>A place that is none of the list that was asked for.</summary>
public sealed class PlaceException() : Exception("the place is none of this list");
