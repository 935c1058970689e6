using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Facets;

/// <summary>Counts values in given items. What it costs grows with these and not with the record.</summary>
internal sealed class FacetCounts(DbConnection connection, ActorIdentity identity, ActorNames names)
{
    /// <param name="reports">Their numbers, each once.</param>
    public Dictionary<FacetKind, IReadOnlyList<FacetValue>> OfReports(IReadOnlyCollection<long> reports) => Named(ReportFacets.Of(connection, identity, reports));

    /// <param name="events">By report and number, each once.</param>
    public Dictionary<FacetKind, IReadOnlyList<FacetValue>> OfEvents(IReadOnlyCollection<(long Report, int N)> events) => Named(EventFacets.Of(connection, identity, events));

    /// <param name="statements">By report and number, each once.</param>
    public Dictionary<FacetKind, IReadOnlyList<FacetValue>> OfStatements(IReadOnlyCollection<(long Report, int N)> statements) => Named(StatementFacets.Of(connection, identity, new Selection(connection, statements)));

    // Actors were counted by their numbers.
    private Dictionary<FacetKind, IReadOnlyList<FacetValue>> Named(FacetTally tally)
    {
        var found = tally.Found();
        if (found.TryGetValue(FacetKind.Actor, out var actors))
        {
            var named = names.Of(actors.Select(actor => long.Parse(actor.Value, CultureInfo.InvariantCulture)));
            found[FacetKind.Actor] = [.. actors.Select(actor => named[long.Parse(actor.Value, CultureInfo.InvariantCulture)] is var (key, name) ? actor with { Value = key, Words = name } : actor)];
        }

        return found;
    }
}
