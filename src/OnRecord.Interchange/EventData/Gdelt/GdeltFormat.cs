using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using OnRecord.Interchange.Codes;
using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;
using OnRecord.Knowledge.Ontology;
using OnRecord.Reading;

namespace OnRecord.Interchange.EventData.Gdelt;

/// <summary>GDELT 2.0 Events (61 columns) and EventMentions (16 columns): tab-separated, without headers, as GDELT publishes
/// them.</summary>
internal static class GdeltFormat
{
    // As the GDELT codebook computes the fraction of a year.
    private const double DaysOfAYear = 365;
    private const int DaysOfAMonth = 30;
    private const string WebPage = "1";
    private const string OtherSource = "2";

    public static ExportFormat Format { get; } = new("gdelt", "GDELT 2.0 Events (61 columns) and Mentions (16 columns)", IsFolder: true, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        var (cameo, ontology, geography) = (CameoCodes.Load(), EventOntology.LoadEmbedded(), new GdeltGeography(new Locations()));
        using var events = job.Target.Open("events.export.CSV");
        using var mentions = job.Target.Open("events.mentions.CSV");
        foreach (var item in job.EachToldEvent())
        {
            foreach (var (id, actor, recipient) in item.Pairs())
            {
                var number = NumberOf(id);
                Tsv.Write(events, [.. EventCells(item, number, actor, recipient, cameo, ontology, geography)]);
                Tsv.Write(mentions, [.. MentionCells(item, number, id, actor, recipient)]);
                events.Rows++;
                mentions.Rows++;
            }
        }

        events.Close();
        mentions.Close();
    }

    /// <summary>A positive number of 59 bits: GDELT's ids are numbers, ours are not.</summary>
    internal static string NumberOf(string id) =>
        (BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) >> 5).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string?> EventCells(EventView item, string number, Party? actor, Party? recipient, CameoCodes cameo, EventOntology ontology, GdeltGeography geography)
    {
        var code = item.Event.Cameo;
        var carriers = Numbers.Text(item.Report.Stored.Carriers);
        return
        [
            number, .. Days(item.Day),
            .. GdeltActor.Cells(actor, cameo), .. GdeltActor.Cells(recipient, cameo),
            "1", code, code[..Math.Min(3, code.Length)], code[..Math.Min(2, code.Length)], Numbers.Text((int?)ontology.Type(item.Event.Type)?.Quad), Numbers.Text(cameo.Find(code)?.Goldstein),
            carriers, carriers, carriers, null,
            .. GdeltGeography.Unknown, .. GdeltGeography.Unknown, .. geography.Cells(item),
            Instant(item.Report.Article.Published), item.Report.Article.Url,
        ];
    }

    private static IEnumerable<string?> MentionCells(EventView item, string number, string id, Party? actor, Party? recipient)
    {
        var (report, url) = (item.Report, item.Report.Article.Url);
        var published = Instant(report.Article.Published);
        return
        [
            number, item.Day is { } day ? $"{day.Replace("-", "", StringComparison.Ordinal)}000000" : null, published, url is null ? OtherSource : WebPage, report.Article.Outlet, url ?? report.Key,
            Numbers.Text(item.SentenceNumber), Offset(actor), Offset(recipient), Numbers.Text(report.Start(item.Anchor)), "1",
            Numbers.Text((long)Math.Round(item.Event.Confidence * 10, MidpointRounding.AwayFromZero) * 10), Numbers.Text(report.Points.FromUnit(report.Text.Length)), null, null, id,
        ];

        string Offset(Party? party) => party is null ? "-1" : Numbers.Text(report.Start(party.Who.Span))!;
    }

    private static IEnumerable<string?> Days(string? day)
    {
        if (day is null)
        {
            return [null, null, null, null];
        }

        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).GetValueOrThrow();
        var fraction = date.Year + (((date.Month * DaysOfAMonth) + date.Day) / DaysOfAYear);
        return [date.ToString("uuuuMMdd", CultureInfo.InvariantCulture), date.ToString("uuuuMM", CultureInfo.InvariantCulture), date.ToString("uuuu", CultureInfo.InvariantCulture), fraction.ToString("F4", CultureInfo.InvariantCulture)];
    }

    // In UTC where the offset is known, else as the page gives it.
    private static string? Instant(Publication? published)
    {
        if (published is null)
        {
            return null;
        }

        var local = published.Date + (published.Time ?? LocalTime.Midnight);
        var at = published.Offset is { } offset ? local.WithOffset(offset).ToInstant().InUtc().LocalDateTime : local;
        return at.ToString("uuuuMMddHHmmss", CultureInfo.InvariantCulture);
    }
}
