using System.Text;
using OnRecord.Mail;
using OnRecord.Pdf;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Tests.Reading.Forms;

/// <summary>All forms, loaded once for all tests.</summary>
internal static class FormsFixture
{
    public static ReportForms Forms { get; } = new(ReadingFixture.Reader, new PdfForm(), new MailForm());

    public static List<Finding> Find(byte[] bytes, string name = "input") => [.. Forms.Read(name, name, new MemoryStream(bytes))];

    public static List<Finding> Find(string text) => Find(Encoding.UTF8.GetBytes(text));

    /// <summary>The articles of the reports that are found.</summary>
    public static List<Article> Read(byte[] bytes) => [.. Find(bytes).OfType<FoundReport>().Select(found => ReadingFixture.Reader.Read(found.Input))];

    public static List<Article> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static string Body(Article article) => string.Join("\n", article.Blocks.Where(b => b.Kind != BlockKind.Headline).Select(b => b.Span.Slice(article.Text).ToString()));
}
