using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Text;

namespace OnRecord.Interchange.Tests.WebAnnotation;

public sealed class WebAnnotationTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Annotations_OfARecord_HaveTheShapeOfTheStandard()
    {
        var all = Annotations();

        Assert.Equal(all.Count, all.Select(one => one.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(all, one =>
        {
            Assert.Equal("http://www.w3.org/ns/anno.jsonld", one.GetProperty("@context")[0].GetString());
            Assert.Equal("Annotation", one.GetProperty("type").GetString());
            Assert.True(Uri.IsWellFormedUriString(one.GetProperty("id").GetString(), UriKind.Absolute));
            Assert.All(one.GetProperty("body").EnumerateArray(), body => Assert.Equal("TextualBody", body.GetProperty("type").GetString()));
            Assert.Equal(["TextQuoteSelector", "TextPositionSelector"], one.GetProperty("target").GetProperty("selector").EnumerateArray().Select(selector => selector.GetProperty("type").GetString()));
        });
    }

    [Fact]
    public void Selectors_BothKinds_LeadToTheSameWords()
    {
        var surrounded = 0;
        foreach (var target in Annotations().Select(one => one.GetProperty("target")))
        {
            var text = _sample.Store.Find(target.GetProperty("onrecord:report").GetString()!)!.Record.Article.Text;
            var points = new CodePoints(text);
            var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            var (start, end) = (points.ToUnit(position.GetProperty("start").GetInt32()), points.ToUnit(position.GetProperty("end").GetInt32()));
            Assert.Equal(text[start..end], quote.GetProperty("exact").GetString());
            Assert.EndsWith(quote.GetProperty("prefix").GetString()!, text[..start], StringComparison.Ordinal);
            Assert.StartsWith(quote.GetProperty("suffix").GetString()!, text[end..], StringComparison.Ordinal);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), target.GetProperty("onrecord:textSha256").GetString());
            surrounded += quote.GetProperty("suffix").GetString()!.EnumerateRunes().Count() == 32 ? 1 : 0;
        }

        Assert.True(surrounded > 10);
    }

    private List<JsonElement> Annotations() => [.. _sample.Lines("webannotation").Select(line => JsonDocument.Parse(line).RootElement)];
}
