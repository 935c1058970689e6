using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Cluster.Slices;

/// <summary>How a slice is read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SliceForm>))]
public enum SliceForm
{
    /// <summary>Files, each from its beginning to its end.</summary>
    Files,

    /// <summary>Lines of JSON of one file, from the first byte of a line to the first of another.</summary>
    Lines,

    /// <summary>A stretch of a web archive, from one record to another.</summary>
    Archive,
}

/// <summary>A part of the work that one silo does at a time.</summary>
/// <param name="Files">Whole paths as every silo sees them; one, but for <see cref="SliceForm.Files"/>.</param>
/// <param name="Start">Of the stretch, in bytes; 0 for whole files.</param>
/// <param name="End">The first byte after the stretch.</param>
/// <param name="FirstLine">The number of the stretch's first line, from 1.</param>
/// <param name="Bytes">Of all that is read.</param>
public sealed record Slice(SliceForm Form, IReadOnlyList<string> Files, long Start, long End, int FirstLine, long Bytes)
{
    public string Name => (Form, Files.Count) switch
    {
        (SliceForm.Files, 1) => Files[0],
        (SliceForm.Files, _) => $"{Files[0]} and {Files.Count - 1:N0} more files",
        _ => $"{Files[0]}, bytes {Start} to {End}",
    };

    public static Slice OfFiles(IReadOnlyList<string> files, long bytes) => new(SliceForm.Files, files, 0, bytes, 1, bytes);

    internal static Slice Read(string json) => JsonSerializer.Deserialize<Slice>(json)!;

    internal string ToJson() => JsonSerializer.Serialize(this);
}
