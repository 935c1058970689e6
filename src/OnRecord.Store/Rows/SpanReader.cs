using System.Data.Common;
using OnRecord.Text;

namespace OnRecord.Store.Rows;

/// <summary>The spans of one report, turned from code points into units of its text.</summary>
internal sealed class SpanReader(string body)
{
    private readonly CodePoints _points = new(body);
    private readonly Dictionary<(string Item, string Part), List<TextSpan>> _spans = [];

    /// <summary>Takes a row of item, part, start and end.</summary>
    public TextSpan Add(DbDataReader row)
    {
        var key = (row.GetString(0), row.GetString(1));
        if (!_spans.TryGetValue(key, out var list))
        {
            _spans.Add(key, list = []);
        }

        var span = Span(row, 2);
        list.Add(span);
        return span;
    }

    public IReadOnlyList<TextSpan> Spans(string item, string part) => _spans.TryGetValue((item, part), out var spans) ? spans : [];

    public TextSpan? Span(string item, string part) => Spans(item, part) is [var span, ..] ? span : null;

    /// <summary>The span whose start is in a column and whose end in the next.</summary>
    public TextSpan Span(DbDataReader row, int column) => new(_points.ToUnit(row.GetInt32(column)), _points.ToUnit(row.GetInt32(column + 1)));
}
