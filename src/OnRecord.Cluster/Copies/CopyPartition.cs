using OnRecord.Cluster.Parts;
using OnRecord.Store;
using OnRecord.Store.Copies;

namespace OnRecord.Cluster.Copies;

/// <summary>Keeps of one fingerprint no more reports than a record does, so that what thousands of reports share costs no more.</summary>
internal sealed class CopyPartition(PartCatalog catalog) : Grain, ICopyPartition
{
    private readonly Dictionary<int, List<(string Report, long Task)>> _reports = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                foreach (var (print, report, task) in catalog.Prints((int)this.GetPrimaryKeyLong()))
                {
                    Note(print, report, task);
                }
            }
            catch (Exception fault) when (fault is StoreException or IOException or InvalidOperationException)
            {
                throw new CopyPartitionException($"partition {this.GetPrimaryKeyLong()} of fingerprints cannot be read: {fault.Message}");
            }
        },
        cancellationToken);

    public Task<IReadOnlyList<SharedPrints>> Enter(long task, IReadOnlyList<ReportPrints> reports)
    {
        var shared = new List<SharedPrints>();
        foreach (var report in reports)
        {
            var others = report.Prints.SelectMany(print => _reports.GetValueOrDefault(print) ?? []).Where(other => other.Report != report.Report);
            shared.AddRange(others.GroupBy(other => other).Select(group => new SharedPrints(report.Report, group.Key.Report, group.Key.Task, group.Count())));
            foreach (var print in report.Prints)
            {
                Note(print, report.Report, task);
            }
        }

        return Task.FromResult<IReadOnlyList<SharedPrints>>(shared);
    }

    private void Note(int print, string report, long task)
    {
        if (!_reports.TryGetValue(print, out var known))
        {
            _reports.Add(print, known = []);
        }

        if (known.Count < CopyFinder.MostTexts && !known.Exists(other => other.Report == report))
        {
            known.Add((report, task));
        }
    }
}
