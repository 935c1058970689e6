using System.Text;
using OnRecord.Tests.Reading.Forms;

namespace OnRecord.Tests.Reading.Archives;

/// <summary>Puts small archives together.</summary>
internal sealed class WarcBuilder
{
    private readonly List<byte[]> _records = [];

    public static string Page(string title) => $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        + $"<p>The harbour of Oslo opened on Monday, the ministry said about {title} in a statement to the press.</p>"
        + "<p>Dock workers had walked out over pay that the government promised to settle in a week.</p></article></body></html>";

    public WarcBuilder Record(string type, string content, string? id = null, string fields = "", int? length = null)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var head = $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{id ?? $"id-{_records.Count}"}>\r\n{fields}Content-Length: {length ?? bytes.Length}\r\n\r\n";
        _records.Add([.. Encoding.UTF8.GetBytes(head), .. bytes, .. "\r\n\r\n"u8]);
        return this;
    }

    public WarcBuilder Response(string id, string? page = null, string status = "200 OK", string fields = "Content-Type: text/html; charset=utf-8\r\n", int? length = null) =>
        Record("response", $"HTTP/1.1 {status}\r\n{fields}\r\n{page ?? Page(id)}", id, $"WARC-Target-URI: https://news.example/{id}\r\n", length);

    public byte[] Plain() => [.. _records.SelectMany(record => record)];

    public List<byte[]> Members() => [.. _records.Select(Gzipped.Of)];

    public byte[] Packed() => [.. Members().SelectMany(member => member)];

    /// <summary>Where each record starts in the plain archive.</summary>
    public List<int> Offsets() => Starts(_records);

    public static List<int> Starts(IEnumerable<byte[]> parts)
    {
        var starts = new List<int>();
        var at = 0;
        foreach (var part in parts)
        {
            starts.Add(at);
            at += part.Length;
        }

        return starts;
    }
}
