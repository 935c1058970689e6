using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Adding;

/// <summary>Tells, before an input is read, whether it was added already, as far as it is committed. Thread-safe.</summary>
public sealed class KnownInputs : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dialect _dialect;
    private readonly Lasting<LookUps> _lookUps;

    internal KnownInputs(Dialect dialect)
    {
        _dialect = dialect;
        _lookUps = new Lasting<LookUps>(dialect, connection => new LookUps(connection));
    }

    /// <param name="inputHash">Of <see cref="InputHash"/>.</param>
    /// <exception cref="StoreException">The database cannot be asked.</exception>
    public bool Has(byte[] inputHash) => Ask(lookUps => lookUps.Input.Scalar(inputHash) is not null);

    /// <param name="reportKey">Of <see cref="Ids.ReportKey"/>.</param>
    /// <exception cref="StoreException">The database cannot be asked.</exception>
    public bool HasReport(string reportKey) => Ask(lookUps => lookUps.Report.Scalar(reportKey) is not null);

    public void Dispose() => _lookUps.Dispose();

    private bool Ask(Func<LookUps, bool> ask)
    {
        lock (_lock)
        {
            try
            {
                return _lookUps.Run(ask);
            }
            catch (DbException fault)
            {
                throw _dialect.Refusal(fault);
            }
        }
    }

    private sealed class LookUps(DbConnection connection) : IDisposable
    {
        public Statement Input { get; } = new(connection, "SELECT 1 FROM input WHERE hash = @p0", 1);

        public Statement Report { get; } = new(connection, "SELECT 1 FROM report WHERE key = @p0", 1);

        public void Dispose()
        {
            Input.Dispose();
            Report.Dispose();
            connection.Dispose();
        }
    }
}
