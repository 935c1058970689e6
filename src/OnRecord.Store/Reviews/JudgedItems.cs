using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Reviews;

/// <summary>The verdicts that hold, item by item. Copies of a text and versions of a report show one item in several places; what one
/// decision is found in is one item.</summary>
internal static class JudgedItems
{
    public static IReadOnlyList<IReadOnlyList<ReviewDecision>> Of(DbConnection connection)
    {
        var places = connection.All("SELECT decision_id, report_id, item FROM review_verdict ORDER BY decision_id", row => (Decision: row.GetInt64(0), Place: (row.GetInt64(1), row.GetString(2))));
        var heads = new Dictionary<object, object>();
        foreach (var (decision, place) in places)
        {
            heads[Head(heads, place)] = Head(heads, decision);
        }

        var decisions = new DecisionLog(connection).All().ToDictionary(decision => decision.Number);
        return
        [
            .. places.Select(place => place.Decision).Distinct().GroupBy(decision => Head(heads, decision))
                .Select(group => (IReadOnlyList<ReviewDecision>)[.. group.Select(number => decisions[number]).GroupBy(decision => decision.By, StringComparer.Ordinal).Select(own => own.MaxBy(decision => decision.Number)!)]),
        ];
    }

    // What is joined leads, in a few steps, to one of them; each step is shortened as it is gone.
    private static object Head(Dictionary<object, object> heads, object one)
    {
        while (heads.TryGetValue(one, out var next) && !next.Equals(one))
        {
            heads[one] = heads.GetValueOrDefault(next, next);
            one = next;
        }

        return one;
    }
}
