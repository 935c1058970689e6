using System.Text.Json;
using OnRecord.Interchange.Writing;

namespace OnRecord.Interchange.Notes;

/// <summary>YAML between two lines of dashes; every value is a JSON string, which is YAML too.</summary>
internal sealed class FrontMatter : IDisposable
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JsonLines.Encoder };

    private readonly TextWriter _note;

    public FrontMatter(TextWriter note)
    {
        _note = note;
        note.Write("---\n");
    }

    /// <summary>Nothing for null.</summary>
    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            _note.Write($"{name}: {Value(value)}\n");
        }
    }

    public void List(string name, IEnumerable<string> values) => _note.Write($"{name}: [{string.Join(", ", values.Select(Value))}]\n");

    public void Dispose() => _note.Write("---\n");

    private static string Value(string text) => JsonSerializer.Serialize(text, Quoted);
}
