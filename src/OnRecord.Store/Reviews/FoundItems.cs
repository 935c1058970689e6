using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Reviews;

/// <summary>Works out where the items of decisions are, and which verdicts hold. Not thread-safe.</summary>
internal sealed class FoundItems(DbConnection connection)
{
    private const string ReportOf = "SELECT r.id, t.hash, r.address FROM report r JOIN report_text t ON t.id = r.text_id WHERE";

    /// <summary>For every report that a decision may speak of.</summary>
    public void RenewAll()
    {
        connection.Run("DELETE FROM review_found");
        connection.Run("DELETE FROM review_verdict");
        Renew($"{ReportOf} t.hash IN (SELECT text_hash FROM review_decision) OR r.address IN (SELECT address FROM review_decision)");
    }

    /// <summary>For the reports that have the text or the address of a decision.</summary>
    public void RenewFor(ReviewDecision decision) => Renew($"{ReportOf} t.hash = @p0 OR r.address = @p1", decision.TextHash, decision.Address);

    /// <summary>For a report that was just added.</summary>
    /// <param name="flush">Puts the report's rows into their tables.</param>
    public void RenewFor(long report, Action flush)
    {
        if (connection.Scalar("SELECT 1 FROM review_decision d JOIN report r ON r.id = @p0 JOIN report_text t ON t.id = r.text_id WHERE d.text_hash = t.hash OR d.address = r.address LIMIT 1", report) is not null)
        {
            flush();
            Renew($"{ReportOf} r.id = @p0", report);
        }
    }

    private void Renew(string reports, params ReadOnlySpan<object?> values)
    {
        var log = new DecisionLog(connection);
        using var loader = new RecordLoader(connection);
        foreach (var (report, hash, address) in connection.All(reports, row => (row.GetInt64(0), row.GetString(1), row.TextOrNull(2)), values))
        {
            var decisions = log.OfReport(hash, address);
            Put(report, decisions, decisions.Count == 0 ? [] : new ItemFinder(loader.Load(report).Record).Find(decisions));
        }
    }

    private void Put(long report, List<ReviewDecision> decisions, Dictionary<long, string> items)
    {
        connection.Run("DELETE FROM review_found WHERE report_id = @p0", report);
        connection.Run("DELETE FROM review_verdict WHERE report_id = @p0", report);
        using var found = Statement.Insert(connection, "review_found", "decision_id report_id item");
        using var verdict = Statement.Insert(connection, "review_verdict", "report_id item decided_by decision_id");
        foreach (var (decision, item) in items)
        {
            found.Run(decision, report, item);
        }

        // Of several verdicts of a reviewer the last holds.
        var holding = decisions.Where(decision => decision.IsVerdict && decision.IsActive && items.ContainsKey(decision.Number)).GroupBy(decision => (Item: items[decision.Number], decision.By));
        foreach (var group in holding)
        {
            verdict.Run(report, group.Key.Item, group.Key.By, group.Max(decision => decision.Number));
        }
    }
}
