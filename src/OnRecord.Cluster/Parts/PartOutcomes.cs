using System.Data.Common;
using OnRecord.Cluster.Analysis;
using OnRecord.Cluster.Work;
using OnRecord.Store.Adding;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Parts;

/// <summary>Reads again what came of the inputs of a task.</summary>
internal static class PartOutcomes
{
    /// <summary>In the order of the slice.</summary>
    public static IEnumerable<SliceOutcome> Of(string folder, long task)
    {
        using var duck = Duck.Open();
        var sql = $"SELECT outcome, report, input_hash, record, input, place, problem, remedy FROM read_parquet({Duck.Text(Path.Combine(folder, $"{PartTables.Outcomes}.parquet"))}) WHERE task = {task} ORDER BY n";
        foreach (var outcome in duck.Each(sql, Read))
        {
            yield return outcome;
        }
    }

    private static SliceOutcome Read(DbDataReader row)
    {
        var hash = row.TextOrNull(2) is { } digits ? Convert.FromHexString(digits) : null;
        return row.GetString(0) switch
        {
            "added" => new CodedReport(RecordPayload.Read(row.GetString(3)), hash),
            "known" => new SeenReport(row.TextOrNull(1), hash),
            _ => new FailedInput(new Failure(row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7))),
        };
    }
}
