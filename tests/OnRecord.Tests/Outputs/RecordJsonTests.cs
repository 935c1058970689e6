using System.Text.Json;
using CsCheck;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Outputs;

public class RecordJsonTests
{
    private static readonly string[] Letters = ["🚂", "a", "\u05D0", "e\u0301", "👩\u200D🚒", "\n"];

    private static readonly Gen<string> Mixed =
        Gen.Int[0, Letters.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(pick => Letters[pick])));

    [Fact]
    public void Write_EmojiBeforeEvidence_CountsCodePoints()
    {
        var record = RecordSketch.Bridge();
        using var json = JsonDocument.Parse(RecordJson.Write(record));
        var text = json.RootElement.GetProperty("text").GetString()!;

        var anchors = json.RootElement.GetProperty("events").EnumerateArray().Select(item => Slice(text, item.GetProperty("anchor")[0]));

        Assert.Equal(["met", "fire", "run"], anchors);
    }

    [Fact]
    public void Write_AnyTextAndSpan_SlicesToTheSameWordsByCodePoints() =>
        Gen.Select(Gen.OneOf(Gen.String, Mixed), Gen.Int[0, 60], Gen.Int[0, 30]).Sample((text, start, length) =>
        {
            var span = Whole(text, start, length);
            var record = RecordSketch.Empty(text) with { Tensions = [new Tension([], "", [span])] };

            using var json = JsonDocument.Parse(RecordJson.Write(record));

            var written = json.RootElement.GetProperty("text").GetString()!;
            Assert.Equal(Readable(span.Slice(text).ToString()), Slice(written, json.RootElement.GetProperty("tensions")[0].GetProperty("evidence")[0]));
        });

    // A span of whole code points.
    private static TextSpan Whole(string text, int start, int length)
    {
        start = Inside(text, Math.Min(start, text.Length));
        return new TextSpan(start, Math.Max(start, Inside(text, Math.Min(start + length, text.Length))));
    }

    private static int Inside(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    // JSON cannot hold a lone surrogate; U+FFFD stands for it.
    private static string Readable(string text) => string.Concat(text.EnumerateRunes());

    private static string Slice(string text, JsonElement span) =>
        string.Concat(text.EnumerateRunes().Skip(span[0].GetInt32()).Take(span[1].GetInt32() - span[0].GetInt32()));
}
