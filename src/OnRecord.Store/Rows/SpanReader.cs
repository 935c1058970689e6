using System.Data.Common;
using OnRecord.Text;

namespace OnRecord.Store.Rows;

/// <summary>The spans of one report, turned from code points into units of its text.</summary>
internal sealed class SpanReader
{
    private readonly CodePoints _points;
    private readonly Dictionary<(string Item, string Part), List<TextSpan>> _spans = [];

    public SpanReader(string body, Statement spans, long report)
    {
        _points = new CodePoints(body);
        spans.All(
            row =>
            {
                var key = (row.GetString(0), row.GetString(1));
                if (!_spans.TryGetValue(key, out var list))
                {
                    _spans.Add(key, list = []);
                }

                list.Add(Span(row, 2));
                return true;
            },
            report);
    }

    public IReadOnlyList<TextSpan> Spans(string item, string part) => _spans.TryGetValue((item, part), out var spans) ? spans : [];

    public TextSpan? Span(string item, string part) => Spans(item, part) is [var span, ..] ? span : null;

    /// <summary>The span whose start is in a column and whose end in the next.</summary>
    public TextSpan Span(DbDataReader row, int column) => new(_points.ToUnit(row.GetInt32(column)), _points.ToUnit(row.GetInt32(column + 1)));
}
