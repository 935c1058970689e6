using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Timelines;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Timeline;

/// <param name="With">Another actor who must take part.</param>
/// <param name="AsOf">Day of the question, ISO 8601; null for today.</param>
/// <param name="Page">From 1.</param>
public sealed record TimelineQuestion(FilterQuestion Filter, string? With, EntryKind? Kind, string? AsOf, int Page) : IQuestion
{
    public const int PageSize = 100;

    private const int LastPage = 100_000;

    public string Path => "/timeline";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, ("with", With), ("kind", Kind is { } kind ? Words.Of(kind) : null), ("as-of", AsOf), ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null)];

    internal static TimelineQuestion Read(QuestionReader reader) =>
        new(FilterQuestion.Read(reader), reader.Text("with"), reader.Choice<EntryKind>("kind"), reader.Day("as-of"), reader.Number("page", 1, LastPage) ?? 1);

    /// <summary>The same of some days, from the first page on.</summary>
    public TimelineQuestion Of(string? from, string? to) => this with { Page = 1, Filter = new FilterQuestion(Filter.Filter with { From = from, To = to }) };
}
