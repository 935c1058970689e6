using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Networks;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Network;

/// <param name="Edges">Ties or events; null for both.</param>
/// <param name="Least">The fewest texts that tell of an edge; 1 by default.</param>
public sealed record NetworkQuestion(FilterQuestion Filter, EdgeKind? Edges, RelationType? Tie, int? Least) : IQuestion
{
    /// <summary>Edges that are shown.</summary>
    public const int Most = 120;

    private const int MostTexts = 10_000;

    public string Path => "/network";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, ("edges", Edges is { } edges ? Words.Of(edges) : null), ("tie", Tie is { } tie ? Words.Of(tie) : null), ("least", Least?.ToString(CultureInfo.InvariantCulture))];

    internal static NetworkQuestion Read(QuestionReader reader) =>
        new(FilterQuestion.Read(reader), reader.Choice<EdgeKind>("edges"), reader.Choice<RelationType>("tie"), reader.Number("least", 1, MostTexts));
}
