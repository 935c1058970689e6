using System.Globalization;

namespace OnRecord.Interchange.Tables;

/// <summary>Writes the rows of one table into a file.</summary>
internal abstract class TableWriter : IDisposable
{
    public abstract void Write(object?[] row);

    /// <summary>Ends the file.</summary>
    public abstract void Complete();

    public virtual void Dispose()
    {
    }

    /// <summary>A value as text, the same everywhere; null for null.</summary>
    protected static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        IReadOnlyList<string> list => string.Join("; ", list),
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"no table holds a {value.GetType().Name}", nameof(value)),
    };
}
