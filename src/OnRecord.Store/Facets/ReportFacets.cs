using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Facets;

/// <summary>Counts in reports. A report has the values of all its items; the sources of what it has as a whole are those of all its
/// events.</summary>
internal static class ReportFacets
{
    // Of the actors and countries of many reports only those that most of them have are counted with their sources.
    private const int MostCounted = 30;

    private sealed record Head(long Text, string? Outlet, string? Day, ReportValues Values, HashSet<string> Told);

    public static FacetTally Of(DbConnection connection, ActorIdentity identity, IReadOnlyCollection<long> reports)
    {
        var (tally, kept, joined) = (new FacetTally(), ValueTable.Of(connection, reports), new JoinedSources(identity));
        var wanted = new Selection(connection, [.. reports.Select(report => (report, 0))]);
        var heads = connection.All(
            $"SELECT id, first_text_id, outlet, day FROM report WHERE id IN {wanted.Reports}",
            row => new Head(row.GetInt64(1), row.TextOrNull(2), row.TextOrNull(3), kept[row.GetInt64(0)], []),
            wanted.Values);
        foreach (var report in heads)
        {
            foreach (var told in report.Values.Events)
            {
                var source = joined.Of(told.Source);
                tally.Add(FacetKind.Type, told.Type, report.Text, source);
                tally.Add(FacetKind.Status, told.Status, report.Text, source);
                tally.Add(FacetKind.SourceKind, told.Kind is { Length: > 0 } kind ? kind : null, report.Text, source);
                if (source is not null)
                {
                    report.Told.Add(source);
                }
            }

            foreach (var kind in report.Values.Kinds)
            {
                tally.Add(FacetKind.SourceKind, kind, report.Text);
            }

            tally.Add(FacetKind.Outlet, report.Outlet, report.Text, report.Told);
            tally.Add(FacetKind.Month, FacetRows.MonthOf(report.Day), report.Text, report.Told);
        }

        foreach (var (report, actor) in MostFrequent(heads, values => values.Actors))
        {
            tally.Add(FacetKind.Actor, identity.Of(actor).ToString(CultureInfo.InvariantCulture), report.Text, report.Told);
        }

        foreach (var (report, country) in MostFrequent(heads, values => values.Countries))
        {
            tally.Add(FacetKind.Country, country, report.Text, report.Told);
        }

        return tally;
    }

    private static IEnumerable<(Head Report, T Value)> MostFrequent<T>(List<Head> heads, Func<ReportValues, IReadOnlyList<T>> of)
        where T : notnull
    {
        var most = heads.SelectMany(report => of(report.Values)).CountBy(value => value)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : Comparer<T>.Default).Take(MostCounted).Select(count => count.Key).ToHashSet();
        return heads.SelectMany(report => of(report.Values).Where(most.Contains).Distinct().Select(value => (report, value)));
    }
}
