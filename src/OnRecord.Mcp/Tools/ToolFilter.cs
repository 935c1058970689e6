using NodaTime.Text;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Store.Queries;

namespace OnRecord.Mcp.Tools;

/// <summary>Reads filters as the commands have them.</summary>
internal static class ToolFilter
{
    private static readonly string[] Types = [.. EventOntology.LoadEmbedded().Types.Select(type => type.Name)];

    /// <exception cref="ToolException">A value is no value.</exception>
    public static Filter Of(string? actor = null, string? country = null, string? type = null, string? status = null, string? sourceKind = null, string? outlet = null, string? from = null, string? to = null) => new()
    {
        Actor = Given(actor),
        Country = Given(country)?.ToUpperInvariant(),
        Type = Given(type) is { } known && !Types.Contains(known) ? throw new ToolException($"type is '{known}'; expected one of {string.Join(", ", Types)}") : Given(type),
        Status = Word<Records.Status>("status", status),
        SourceKind = Word<Records.SourceKind>("source_kind", sourceKind),
        Outlet = Given(outlet),
        From = Day("from", from),
        To = Day("to", to),
    };

    public static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    public static string? Day(string name, string? day) => Given(day) is { } given
        ? LocalDatePattern.Iso.Parse(given).Success ? given : throw new ToolException($"{name} is '{given}'; expected a day as 2024-03-14")
        : null;

    private static T? Word<T>(string name, string? word)
        where T : struct, Enum => Given(word) is not { } given ? null
            : Words.All<T>().Contains(given) ? Words.To<T>(given) : throw new ToolException($"{name} is '{given}'; expected one of {string.Join(", ", Words.All<T>())}");
}
