using System.Text;
using MimeKit;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Outputs.Accounts;
using OnRecord.Store.Alerts;

namespace OnRecord.Cli.Watching.Delivery;

/// <summary>Puts alerts into a mail of plain text.</summary>
internal static class MailText
{
    private const int LongestSubject = 120;
    private const string Domain = "onrecord.invalid";

    /// <param name="alerts">In a digest several; the same ones give the same Message-ID.</param>
    public static MimeMessage Of(MailPlan plan, IReadOnlyList<Alert> alerts, DateTimeOffset now)
    {
        var message = new MimeMessage
        {
            MessageId = $"{IdOf(alerts)}@{Domain}",
            Date = now,
            Subject = alerts is [var one] ? Wording.Shorten(Wording.Clean($"{one.Rule}: {one.Sentence}"), LongestSubject) : $"{alerts.Count} alerts: {string.Join(", ", alerts.Select(alert => alert.Rule).Distinct().Take(3))}",
            Body = new TextPart("plain") { Text = string.Join($"\n\n{new string('-', 40)}\n\n", alerts.Select(Text)) },
        };
        message.From.Add(MailboxAddress.Parse(plan.From));
        message.To.AddRange(plan.To.Select(MailboxAddress.Parse));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-OnRecord-Alerts", string.Join(' ', alerts.Select(alert => alert.Id)));
        return message;
    }

    private static string IdOf(IReadOnlyList<Alert> alerts) => alerts is [var one] ? one.Id
        : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', alerts.Select(alert => alert.Id)))))[..32];

    private static string Text(Alert alert)
    {
        var text = new StringBuilder();
        Line(alert.Sentence);
        Line(alert.Reason);
        Tell(alert.Told);
        if (alert.Against is { } against)
        {
            text.Append("\nAgainst:\n");
            Tell(against);
        }

        text.Append('\n');
        Line($"Rule: {Wording.Clean(alert.Rule)}");
        Line(alert.Status is { } status ? $"Status: {status}{(alert.Type is { } type ? $", {type}" : "")}" : null);
        Line($"Alert: {alert.Id}");
        return text.ToString();

        void Line(string? line)
        {
            if (line is not null)
            {
                text.Append(line).Append('\n');
            }
        }

        void Tell(AlertTelling told)
        {
            Line($"\n  {Wording.Quoted(told.Quotation)}");
            Line($"  {told.Source}");
            Line($"  {string.Join(", ", new[] { told.Outlet, told.Title, told.Date }.OfType<string>())}");
            Line(told.Url is { } url ? $"  {Wording.Clean(url)}" : null);
            Line($"  {told.Item ?? told.Report}");
        }
    }
}
