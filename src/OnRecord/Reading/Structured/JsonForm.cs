using System.Text.Json;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Structured;

/// <summary>Reports as JSON: ninjs of the IPTC, NewsArticle of schema.org, and the lines of <c>onrecord page</c>; one object,
/// a list, an answer that holds a list, or one on each line.</summary>
internal sealed class JsonForm(ReadingLexicon lexicon) : IReportForm
{
    private const int Deepest = 64;

    private readonly JsonReports _reports = new(lexicon);

    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        head = head.TrimStart(" \t\r\n"u8);
        if (head.IsEmpty || head[0] is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        var next = head[1..].TrimStart(" \t\r\n"u8);
        return !next.IsEmpty && (next[0] == '"' || next[0] == '}' || (head[0] == '[' && next[0] is (byte)'{' or (byte)'[' or (byte)']'));
    }

    public IEnumerable<Finding> Read(ReportSource source)
    {
        var ids = new EntryIds(source.Id);
        foreach (var (number, bytes) in JsonLines.Of(source))
        {
            foreach (var finding in Findings(bytes, number == 0 ? null : $"line {number}", source, ids))
            {
                yield return finding;
            }
        }
    }

    private List<Finding> Findings(ReadOnlyMemory<byte> bytes, string? place, ReportSource source, EntryIds ids)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = Deepest });
            var findings = _reports.In(json.RootElement, source, ids);
            return findings.Count > 0 || JsonFeedReports.IsFeed(json.RootElement) ? findings
                : [new FoundFault(new ReadingException(source.Name, "the JSON holds no report", "give ninjs, a schema.org NewsArticle, or objects with id and text", place))];
        }
        catch (JsonException fault)
        {
            place ??= fault.LineNumber is { } line ? $"line {line + 1}" : null;
            return [new FoundFault(new ReadingException(source.Name, $"the JSON is broken: {Sentence(fault.Message)}", "mend it, or export it again", place, fault))];
        }
        catch (InvalidOperationException fault)
        {
            return [new FoundFault(new ReadingException(source.Name, $"it holds text that is not Unicode: {fault.Message}", "pair every surrogate escape", place, fault))];
        }
    }

    // The library's messages end with a place of their own.
    private static string Sentence(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        place = place < 0 ? message.IndexOf(" Path:", StringComparison.Ordinal) : place;
        return (place > 0 ? message[..place] : message).TrimEnd('.');
    }
}
