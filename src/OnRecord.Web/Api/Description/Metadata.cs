using OnRecord.Web.Api.Asking;

namespace OnRecord.Web.Api.Description;

/// <summary>The parameters of a resource.</summary>
internal sealed record ParameterMetadata(IReadOnlyList<Parameter> Parameters);

/// <summary>What a resource answers.</summary>
/// <param name="Schema">Name of the schema; of the items for a list; null where the answer is no JSON.</param>
/// <param name="Types">Media types beside JSON.</param>
internal sealed record AnswerMetadata(string? Schema, bool IsList, IReadOnlyList<string> Types)
{
    /// <summary>Errors beside those that every resource may have.</summary>
    public IReadOnlyList<int> Errors { get; init; } = [];

    public static AnswerMetadata List(string item) => new(item, true, ["text/csv"]);

    public static AnswerMetadata Of(string schema) => new(schema, false, []);
}

/// <param name="Schema">Name of the schema of the body of a request.</param>
internal sealed record BodyMetadata(string Schema);
