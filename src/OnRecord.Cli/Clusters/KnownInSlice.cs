using System.Collections.Concurrent;
using OnRecord.Cli.Records.Adding;

namespace OnRecord.Cli.Clusters;

/// <summary>What came before in a slice. What other slices hold is sorted out when they are put together.</summary>
internal sealed class KnownInSlice : IKnown
{
    private readonly ConcurrentDictionary<string, bool> _inputs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _reports = new(StringComparer.Ordinal);

    public bool Has(byte[] inputHash) => _inputs.ContainsKey(Convert.ToHexString(inputHash));

    public bool HasReport(string reportKey) => _reports.ContainsKey(reportKey);

    /// <summary>Takes note of a report once it is delivered, so that the first in order is the one that counts.</summary>
    /// <returns>False when it was delivered before.</returns>
    public bool Note(string reportKey, byte[]? inputHash)
    {
        if (inputHash is not null)
        {
            _inputs[Convert.ToHexString(inputHash)] = true;
        }

        return _reports.TryAdd(reportKey, true);
    }
}
