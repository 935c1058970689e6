using OnRecord.Outputs.Accounts;
using OnRecord.Records;

namespace OnRecord.Outputs.Html;

/// <summary>A record as one self-contained page: no script, nothing loaded from elsewhere, and the report's own text
/// never taken as markup. Thread-safe.</summary>
public static class RecordHtml
{
    public static void Write(Record record, Glossary glossary, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new HtmlPage(Account.Of(record, glossary), glossary, writer).Write();
    }
}
