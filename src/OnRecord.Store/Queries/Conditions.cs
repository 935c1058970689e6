using System.Globalization;
using System.Text;

namespace OnRecord.Store.Queries;

/// <summary>Conditions of a query that must all hold, and their values in order.</summary>
internal sealed class Conditions
{
    private readonly StringBuilder _sql = new();
    private readonly List<object?> _values;

    public Conditions()
        : this([])
    {
    }

    /// <param name="values">The first of the query, in order.</param>
    public Conditions(List<object?> values) => _values = values;

    public object?[] Values => [.. _values];

    public bool IsEmpty => _sql.Length == 0;

    /// <summary>Conditions of a query around the one that these are of, with the same parameters.</summary>
    public Conditions Around() => new(_values);

    /// <summary>Puts a value among the parameters and says how the SQL calls it.</summary>
    public string Parameter(object value)
    {
        _values.Add(value);
        return $"@p{(_values.Count - 1).ToString(CultureInfo.InvariantCulture)}";
    }

    public Conditions And(string sql)
    {
        _sql.Append(_sql.Length == 0 ? "" : " AND ").Append(sql);
        return this;
    }

    /// <param name="sql">With <c>?</c> where the value goes.</param>
    public Conditions AndWhere(string sql, object? value) => value is null ? this : And(sql.Replace("?", Parameter(value), StringComparison.Ordinal));

    /// <summary>What every question asks of the report, called <c>r</c> in the query.</summary>
    public Conditions AndReport(Filter filter)
    {
        if (!filter.All)
        {
            And("r.is_current = 1 AND r.is_first = 1");
        }

        return AndStory(filter).AndOutlet(filter);
    }

    public Conditions AndStory(Filter filter) => AndWhere(
        """
        r.first_text_id IN (SELECT f.first_text_id FROM report_story s JOIN report f ON f.id = s.report_id WHERE s.story_id =
            (SELECT o.story_id FROM report_story o JOIN report k ON k.id = o.report_id JOIN report a ON a.first_text_id = k.first_text_id WHERE a.key = ? AND o.story_id IS NOT NULL))
        """,
        filter.Story);

    public Conditions AndOutlet(Filter filter) => AndWhere("lower(r.outlet) = ?", filter.Outlet is { } outlet ? Lower(outlet) : null);

    public Conditions AndDays(string column, Filter filter) => AndWhere($"{column} >= ?", filter.From).AndWhere($"{column} <= ?", filter.To);

    // As lower() of the databases: ASCII letters alone.
    private static string Lower(string text) => string.Concat(text.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c));

    public override string ToString() => IsEmpty ? "1 = 1" : _sql.ToString();
}
