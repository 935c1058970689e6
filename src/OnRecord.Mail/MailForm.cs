using MimeKit;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Mail;

/// <summary>Mails (RFC 5322, MIME), such as newsletters, and pages saved as MHTML: each one report.</summary>
public sealed class MailForm : IReportForm
{
    private const int Largest = 64 << 20;
    private const int DeepestPart = 32;

    public bool Recognizes(ReadOnlySpan<byte> head) => MailHead.IsMail(head);

    public IEnumerable<Finding> Read(ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream(source.ReadAll(Largest));
        using var message = Parse(source.Name, stream);
        yield return new FoundReport(MailReport.Of(message, source));
    }

    private static MimeMessage Parse(string name, Stream stream)
    {
        try
        {
            var options = ParserOptions.Default.Clone();
            options.MaxMimeDepth = DeepestPart;
            return new MimeParser(options, stream, MimeFormat.Entity).ParseMessage();
        }
        catch (FormatException fault)
        {
            throw new ReadingException(name, $"the mail is broken: {fault.Message}", "save it again from the mail program", cause: fault);
        }
    }
}
