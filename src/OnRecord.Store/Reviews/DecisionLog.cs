using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Store.Ids;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Reviews;

/// <summary>The table of decisions. Not thread-safe.</summary>
internal sealed class DecisionLog(DbConnection connection)
{
    private const string Select = """
        SELECT d.id, d.key, d.decided, d.decided_by, d.kind, d.report, d.text_hash, d.address, d.item, d.coding, d.coded, d.was, d.becomes, d.note, d.undoes,
            CASE WHEN d.kind <> 'undo' AND NOT EXISTS (SELECT 1 FROM review_decision u WHERE u.undoes = d.id) THEN 1 ELSE 0 END
        FROM review_decision d
        """;

    /// <summary>All, in the order they were taken, with where their items are.</summary>
    public List<ReviewDecision> All()
    {
        var places = connection
            .All("SELECT f.decision_id, r.key || '.' || f.item FROM review_found f JOIN report r ON r.id = f.report_id WHERE r.is_current = 1 ORDER BY r.is_first DESC, r.id", row => (Decision: row.GetInt64(0), Place: row.GetString(1)))
            .ToLookup(row => row.Decision, row => row.Place);
        return [.. Where("1 = 1").Select(decision => decision with { FoundAt = [.. places[decision.Number]] })];
    }

    /// <summary>Those on any item of a text or of a report at an address, whatever the version.</summary>
    public List<ReviewDecision> OfReport(string textHash, string? address) => Where("d.kind <> 'undo' AND (d.text_hash = @p0 OR d.address = @p1)", textHash, address);

    /// <summary>Those whose items are found in a report.</summary>
    public List<(string Item, ReviewDecision Decision)> In(long report) => connection.All(
        $"SELECT d.*, f.item FROM ({Select}) d JOIN review_found f ON f.decision_id = d.id WHERE f.report_id = @p0 ORDER BY d.id",
        row => (row.GetString(row.FieldCount - 1), Read(row)), report);

    public ReviewDecision? Find(long number) => Where("d.id = @p0", number).FirstOrDefault();

    /// <summary>The last of a reviewer that holds.</summary>
    public ReviewDecision? Last(string by)
    {
        var number = connection.Scalar("SELECT max(d.id) FROM review_decision d WHERE d.decided_by = @p0 AND d.kind <> 'undo' AND NOT EXISTS (SELECT 1 FROM review_decision u WHERE u.undoes = d.id)", by);
        return number is long last ? Find(last) : null;
    }

    /// <summary>Whether a reviewer added an item, and stands by it.</summary>
    public bool HasAdded(string item, string by) => connection.Scalar(
        "SELECT 1 FROM review_decision d WHERE d.kind = 'add' AND d.item = @p0 AND d.decided_by = @p1 AND NOT EXISTS (SELECT 1 FROM review_decision u WHERE u.undoes = d.id) LIMIT 1", item, by) is not null;

    public bool Has(string key) => connection.Scalar("SELECT 1 FROM review_decision WHERE key = @p0", key) is not null;

    public long? NumberOf(string key) => connection.Scalar("SELECT id FROM review_decision WHERE key = @p0", key) as long?;

    /// <summary>Adds one. Two decisions that say the same in the same second are two.</summary>
    /// <returns>Its number.</returns>
    public long Add(ReviewDecision decision)
    {
        var undone = decision.Undoes is { } number ? Find(number)?.Key : null;
        var (was, becomes) = (FormJson.Of(decision.Was), decision.Becomes is { } form ? FormJson.Of(form) : null);
        var key = decision.Key;
        for (var n = 0; key.Length == 0 || (decision.Key.Length == 0 && Has(key)); n++)
        {
            key = ContentHash.IdOf(decision.Decided, decision.By, Words.Of(decision.Kind), decision.Report, was, becomes, decision.Note, undone, $"{n}");
        }

        using var insert = Statement.Insert(connection, "review_decision", "key decided decided_by kind report text_hash address item coding coded was becomes note undoes", "RETURNING id");
        return insert.Number(key, decision.Decided, decision.By, decision.Kind, decision.Report, decision.TextHash, decision.Address, decision.Item, decision.Coding, decision.Coded, was, becomes, decision.Note, decision.Undoes);
    }

    private List<ReviewDecision> Where(string condition, params ReadOnlySpan<object?> values) => connection.All($"{Select} WHERE {condition} ORDER BY d.id", Read, values);

    private static ReviewDecision Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Words.To<ReviewKind>(row.GetString(4)), row.GetString(5), row.GetString(6), row.TextOrNull(7), row.GetString(8), row.GetString(9), row.GetInt32(10),
        FormJson.Read(row.GetString(11)), row.TextOrNull(12) is { } becomes ? FormJson.Read(becomes) : null, row.TextOrNull(13), row.IsDBNull(14) ? null : row.GetInt64(14), row.IsTrue(15), []);
}
