using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnRecord.Interchange.Writing;

/// <summary>JSON values, each on a line of its own; with <paramref name="isArray"/>, the lines together are one JSON array.</summary>
internal sealed class JsonLines(OutputFile file, bool isArray = false) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = Encoder });

    /// <summary>Leaves letters of all scripts as they are.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes one object.</summary>
    public void Write(Action<Utf8JsonWriter> fields)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        fields(_json);
        _json.WriteEndObject();
        _json.Flush();
        if (isArray)
        {
            file.Stream.Write(file.Rows == 0 ? "[\n"u8 : ",\n"u8);
        }

        file.Stream.Write(_buffer.WrittenSpan);
        if (!isArray)
        {
            file.Stream.Write("\n"u8);
        }

        file.Rows++;
    }

    /// <summary>Ends the array and the file.</summary>
    public void Complete()
    {
        if (isArray)
        {
            file.Stream.Write(file.Rows == 0 ? "[]\n"u8 : "\n]\n"u8);
        }

        file.Close();
    }

    public void Dispose() => _json.Dispose();
}
