namespace OnRecord.Web.Api.Asking;

/// <summary>A parameter of a query, as it is read and as it is described.</summary>
/// <param name="Expected">What a value has to be, in words, after "expected".</param>
/// <param name="Accepts">Whether a value, trimmed and not empty, is one.</param>
internal sealed record Parameter(string Name, string Description, string Expected, Func<string, bool> Accepts)
{
    /// <summary>JSON Schema's name of the type.</summary>
    public string Type { get; init; } = "string";

    /// <summary>JSON Schema's name of the format; null for none.</summary>
    public string? Format { get; init; }

    public string? Example { get; init; }

    public string? Default { get; init; }

    /// <summary>Every value that there is; null where they are not to be listed.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    public int? Least { get; init; }

    public int? Most { get; init; }

    public bool IsRequired { get; init; }
}
