using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Adding;

/// <summary>Tells, before an input is read, whether it was added already, as far as it is committed. Thread-safe.</summary>
public sealed class KnownInputs : IDisposable
{
    private readonly Lock _lock = new();
    private readonly DbConnection _connection;
    private readonly Statement _input;
    private readonly Statement _report;

    internal KnownInputs(DbConnection connection)
    {
        _connection = connection;
        _input = new Statement(connection, "SELECT 1 FROM input WHERE hash = @p0", 1);
        _report = new Statement(connection, "SELECT 1 FROM report WHERE key = @p0", 1);
    }

    /// <param name="inputHash">Of <see cref="InputHash"/>.</param>
    public bool Has(byte[] inputHash)
    {
        lock (_lock)
        {
            return _input.Scalar(inputHash) is not null;
        }
    }

    /// <param name="reportKey">Of <see cref="Ids.ReportKey"/>.</param>
    public bool HasReport(string reportKey)
    {
        lock (_lock)
        {
            return _report.Scalar(reportKey) is not null;
        }
    }

    public void Dispose()
    {
        _input.Dispose();
        _report.Dispose();
        _connection.Dispose();
    }
}
