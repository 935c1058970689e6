using System.Text;
using MimeKit;
using MimeKit.Text;
using NodaTime;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Mail;

/// <summary>Takes the report out of a mail: its HTML, or else its plain text; the subject is the headline, the sender's name
/// the outlet.</summary>
internal static class MailReport
{
    private static readonly string[] Answers = ["re:", "fw:", "fwd:", "aw:", "wg:", "tr:"];

    public static ReportInput Of(MimeMessage message, ReportSource source)
    {
        var (html, plain) = (message.HtmlBody, message.TextBody);
        if (string.IsNullOrWhiteSpace(html) && string.IsNullOrWhiteSpace(plain))
        {
            throw new ReadingException(source.Name, "the mail holds no text", "give its attachment as a file of its own");
        }

        var isPage = !string.IsNullOrWhiteSpace(html);
        var saved = Saved(message);
        return new ReportInput(source.Name, source.Id, Encoding.UTF8.GetBytes(isPage ? html! : Unflowed(message, plain!)))
        {
            Url = saved ?? source.Url,
            Charset = "utf-8",
            Content = !isPage ? ContentForm.Plain : saved is null ? ContentForm.Fragment : ContentForm.Page,
            Known = saved is null ? Known(message) : null,
            Notes = [.. Notes(message)],
        };
    }

    /// <summary>The address of a page that a browser saved as a mail; null for mails.</summary>
    private static string? Saved(MimeMessage message)
    {
        var address = message.Headers["Snapshot-Content-Location"]
            ?? (message.Body is MultipartRelated { Root: { } root } && message.To.Count == 0 ? root.ContentLocation?.OriginalString : null);
        return Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? uri.AbsoluteUri : null;
    }

    private static string Unflowed(MimeMessage message, string text) =>
        message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsPlain) is { IsFlowed: true } flowed
            ? new FlowedToText { DeleteSpace = flowed.ContentType.Parameters["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true }.Convert(text)
            : text;

    private static KnownMetadata Known(MimeMessage message)
    {
        var sender = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        var date = message.Headers.Contains(HeaderId.Date) ? message.Date : DateTimeOffset.MinValue;
        return new KnownMetadata
        {
            Title = Subject(message),
            Outlet = string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Domain : sender.Name.Trim(),
            Published = date.Year < 1990 ? null : Publication(date),
            Language = message.Headers[HeaderId.ContentLanguage],
        };
    }

    private static Publication Publication(DateTimeOffset date)
    {
        var local = LocalDateTime.FromDateTime(date.DateTime);
        return new Publication(local.Date, new LocalTime(local.Hour, local.Minute, local.Second), Offset.FromTimeSpan(date.Offset));
    }

    private static string? Subject(MimeMessage message)
    {
        var subject = message.Subject?.Trim() ?? "";
        while (Array.Find(Answers, answer => subject.StartsWith(answer, StringComparison.OrdinalIgnoreCase)) is { } answer)
        {
            subject = subject[answer.Length..].TrimStart();
        }

        return subject.Length == 0 ? null : subject;
    }

    private static IEnumerable<string> Notes(MimeMessage message)
    {
        var attachments = message.Attachments.Count();
        if (attachments > 0)
        {
            yield return $"{attachments} attachment{(attachments == 1 ? "" : "s")} left out";
        }
    }
}
