using OnRecord.Cli.Inputs;
using OnRecord.Cli.Records.Adding;
using OnRecord.Cluster.Slices;
using OnRecord.Cluster.Work;
using OnRecord.Reading;
using OnRecord.Store.Ids;

namespace OnRecord.Cli.Clusters;

/// <summary>Reads and codes the inputs of a slice as <c>add</c> does.</summary>
internal sealed class InputSliceWork(InputReports inputs, Reader reader, Lazy<Engine> engine, int cores) : ISliceWork
{
    public void Run(Slice slice, Action<SliceOutcome> deliver, CancellationToken stop)
    {
        RequireFiles(slice);
        var known = new KnownInSlice();
        var work = new AddWork(known, inputs, reader, engine, stop);
        OrderedWork.Run(Items(slice, stop).Until(stop), work.Do, result => Deliver(result, known, deliver), cores);
        stop.ThrowIfCancellationRequested();
    }

    private IEnumerable<AddItem> Items(Slice slice, CancellationToken stop) => slice.Form switch
    {
        SliceForm.Lines => InputItem.OfLines(slice.Files[0], Open(slice), slice.FirstLine).Select(item => new AddItem(slice.Files[0], item, 0)),
        SliceForm.Archive => InputItem.OfArchive(slice.Files[0], Open(slice), slice.Start, inputs).Select(item => new AddItem(slice.Files[0], item, 0)),
        _ => slice.Files.SelectMany(file => InputItem.Of(file, inputs, takesText: true, stop).Select(item => new AddItem(file, item, 0))),
    };

    private static StretchStream Open(Slice slice) => new(InputFile.Bytes(slice.Files[0]), slice.Start, slice.End);

    // A disk that this machine has not mounted is no fault of the inputs: another silo may have it.
    private static void RequireFiles(Slice slice)
    {
        if (slice.Files.FirstOrDefault(file => !File.Exists(file)) is { } absent)
        {
            throw new ReadingException(absent, $"there is no such file on {Environment.MachineName}", "give all machines of the cluster the same inputs under the same paths, and onrecord cluster retry");
        }
    }

    private static void Deliver(AddResult result, KnownInSlice known, Action<SliceOutcome> deliver)
    {
        foreach (var outcome in result.Outcomes)
        {
            switch (outcome)
            {
                case NewReport report:
                    var key = ReportKey.Of(report.Record.Article);
                    deliver(known.Note(key, report.Hash) ? new CodedReport(report.Record, report.Hash) : new SeenReport(key, report.Hash));
                    break;
                case KnownReport seen:
                    deliver(new SeenReport(seen.Key, seen.Hash));
                    break;
                case FailedReport failed:
                    deliver(new FailedInput(failed.Failure));
                    break;
                case LeftOutNote note:
                    Console.Error.WriteLine(note.Text);
                    break;
            }
        }
    }
}
