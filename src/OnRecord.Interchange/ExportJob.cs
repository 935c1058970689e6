using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Queries;

namespace OnRecord.Interchange;

/// <summary>An export under way: what is gone through, and where it goes.</summary>
public sealed class ExportJob
{
    private readonly SortedDictionary<string, long> _leftOut = new(StringComparer.Ordinal);

    internal ExportJob(RecordWalk walk, ExportRequest request, ExportTarget target) => (Walk, Request, Target) = (walk, request, target);

    internal RecordWalk Walk { get; }

    internal ExportRequest Request { get; }

    internal ExportTarget Target { get; }

    internal long Reports { get; private set; }

    internal IReadOnlyDictionary<string, long> LeftOut => _leftOut;

    /// <summary>The reports that are asked for.</summary>
    internal IEnumerable<ReportView> EachReport()
    {
        foreach (var report in Walk.Reports(Request.Filter))
        {
            Reports++;
            yield return new ReportView(report, () => Walk.Around(report));
        }
    }

    /// <summary>The events that are asked for.</summary>
    internal IEnumerable<EventView> EachEvent()
    {
        foreach (var found in Walk.Events(Request.Filter))
        {
            Reports++;
            var report = new ReportView(found.Report);
            foreach (var item in found.Events)
            {
                yield return new EventView(report, item);
            }
        }
    }

    /// <summary>The events that are asked for, for a format that cannot say how an event is put forward: those that the report
    /// tells as having come about, unless a status is asked for. The others are counted as left out.</summary>
    internal IEnumerable<EventView> EachToldEvent()
    {
        foreach (var item in EachEvent())
        {
            if (Request.Filter.Status is not null || item.IsTold)
            {
                yield return item;
            }
            else
            {
                LeaveOut(item.Event.Status);
            }
        }
    }

    private void LeaveOut(Status status)
    {
        var word = Words.Of(status);
        _leftOut[word] = _leftOut.GetValueOrDefault(word) + 1;
    }
}
