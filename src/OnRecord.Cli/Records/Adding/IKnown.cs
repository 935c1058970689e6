using OnRecord.Store.Adding;

namespace OnRecord.Cli.Records.Adding;

/// <summary>Tells what need not be read or coded again. Thread-safe.</summary>
internal interface IKnown
{
    /// <param name="inputHash">Of <see cref="InputHash"/>.</param>
    bool Has(byte[] inputHash);

    /// <param name="reportKey">Of <see cref="Store.Ids.ReportKey"/>.</param>
    bool HasReport(string reportKey);
}

/// <summary>What a record knows.</summary>
internal sealed class KnownInRecord(KnownInputs known) : IKnown
{
    public bool Has(byte[] inputHash) => known.Has(inputHash);

    public bool HasReport(string reportKey) => known.HasReport(reportKey);
}
