using OnRecord.Interchange.Views;

namespace OnRecord.Interchange.Tables;

/// <summary>The columns of a table over items of reports, in order, and how the cells of an item are got.</summary>
internal sealed class Fields<T>
{
    private readonly List<(Column Column, Func<ReportView, T, object?> Value)> _fields = [];

    public Fields<T> Text(string name, Func<ReportView, T, string?> value) => Add(name, ColumnType.Text, value);

    public Fields<T> List(string name, Func<ReportView, T, IEnumerable<string>> value) => Add(name, ColumnType.List, (report, item) => value(report, item).ToList());

    public Fields<T> Integer(string name, Func<ReportView, T, long?> value) => Add(name, ColumnType.Integer, (report, item) => value(report, item));

    public Fields<T> Number(string name, Func<ReportView, T, double?> value) => Add(name, ColumnType.Number, (report, item) => value(report, item));

    public Fields<T> Truth(string name, Func<ReportView, T, bool?> value) => Add(name, ColumnType.Truth, (report, item) => value(report, item));

    public Table Of(string name, Func<ReportView, IEnumerable<T>> items) => new(
        name,
        [.. _fields.Select(field => field.Column)],
        report => items(report).Select(item => _fields.Select(field => field.Value(report, item)).ToArray()));

    private Fields<T> Add(string name, ColumnType type, Func<ReportView, T, object?> value)
    {
        _fields.Add((new Column(name, type), value));
        return this;
    }
}
