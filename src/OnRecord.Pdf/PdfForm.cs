using System.Text;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Pdf;

/// <summary>PDF files: the text of the pages in reading order, as one report.</summary>
public sealed class PdfForm : IReportForm
{
    private const int Largest = 64 << 20;

    /// <summary>Viewers accept bytes before the mark.</summary>
    private const int MarkWithin = 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public bool Recognizes(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, MarkWithin)].IndexOf("%PDF-"u8) >= 0 && !head.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    public IEnumerable<Finding> Read(ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bytes = source.ReadAll(Largest);
        var text = BoundedRun.Of(() => PdfText.Of(source.Name, bytes), source.Name, Patience);
        yield return new FoundReport(new ReportInput(source.Name, source.Id, Encoding.UTF8.GetBytes(text))
        {
            Url = source.Url,
            Charset = "utf-8",
            Content = ContentForm.Plain,
            Notes = ["the text was taken from the layout of a PDF"],
        });
    }
}
