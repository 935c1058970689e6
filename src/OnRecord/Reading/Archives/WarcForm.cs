using OnRecord.Reading.Forms;

namespace OnRecord.Reading.Archives;

/// <summary>Web archives (ISO 28500), plain or gzipped record by record, as Common Crawl publishes its news crawl. Read as a
/// stream: memory does not grow with the archive.</summary>
internal sealed class WarcForm : IReportForm
{
    public bool Recognizes(ReadOnlySpan<byte> head) => head.StartsWith("WARC/"u8);

    public IEnumerable<Finding> Read(ReportSource source)
    {
        var records = new WarcReader(source);
        var left = new LeftOut();
        while (records.Next() is { } found)
        {
            if (found.Fault is { } fault)
            {
                yield return new FoundFault(fault);
                continue;
            }

            var record = found.Record!;
            Finding? finding = null;
            try
            {
                finding = WarcReports.Of(record, source.Name, left) is { } report ? new FoundReport(report) : null;
            }
            catch (InvalidDataException broken)
            {
                finding = new FoundFault(new ReadingException(source.Name, $"the record cannot be read: {broken.Message}", "the records around it were read", record.Place, broken));
            }

            if (finding is not null)
            {
                yield return finding;
            }
        }

        if (left.Summary is { } summary)
        {
            yield return new FoundNote(summary);
        }
    }
}
