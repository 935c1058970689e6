using CsCheck;
using OnRecord.Outputs;
using OnRecord.Outputs.Plain;
using OnRecord.Records;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Outputs;

public class RecordTextTests
{
    private static readonly Glossary Embedded = Glossary.LoadEmbedded();

    [Fact]
    public void Write_Head_GivesHeadlineOutletAndLocalTime()
    {
        var lines = Write(RecordSketch.Bridge()).Split('\n');

        Assert.Equal("Varania and Lhosk agree to reopen the Tarn bridge", lines[0].TrimEnd());
        Assert.Equal("Meridian Courier · Thursday 14 March 2024, 18:40 (local time as printed)", lines[1].TrimEnd());
    }

    [Fact]
    public void Write_Event_TellsWhoWhatWhenWhereAndOnWhoseWord()
    {
        var text = Write(RecordSketch.Bridge());

        Assert.Matches(@"HAPPENED +Ines Calder and Oren Vail — visit +e1 CONSULT/visit 040", text);
        Assert.Contains("Wednesday 13 March 2024 (“on Wednesday”) · Tarn bridge", text);
        Assert.Contains("Meridian Courier says so itself", text);
        Assert.Contains("by 31 May 2024 (“by the end of May”)", text);
    }

    [Fact]
    public void Write_AnonymousSource_KeepsItUnnamedWithTheReasonGiven()
    {
        var text = Write(RecordSketch.Bridge());

        Assert.Matches(@"THREATENED +Lhosk — threat of violence", text);
        Assert.Contains("on the word of a senior official, who asked not to be named (“said”)", Unwrapped(text));
        Assert.Contains("on the word of senior official, not named: “asked not to be named” (“the official”, “added”)", Unwrapped(text));
    }

    [Fact]
    public void Write_StatementWithoutEvent_IsListedWithItsWords()
    {
        var text = Write(RecordSketch.Bridge());

        Assert.Matches("SAID +“We have settled what could be settled,”", text);
        Assert.Matches("DENIED +“the threat”", text);
    }

    [Fact]
    public void Write_ParaphraseThatAnEventTells_IsNotToldTwice()
    {
        var sketch = new RecordSketch("Dockers threatened to strike. “We will strike,” a docker said.");
        var statement = new Attribution("s1", [sketch.At("Dockers")], [sketch.At("threatened")], [sketch.At("to strike")], null, SourceKind.Collective, null, QuoteKind.Indirect, CueClass.Threat, null, null, null);
        var quoted = statement with { Id = "s2", Source = [sketch.At("a docker")], Cue = [sketch.At("said")], Content = [sketch.At("“We will strike,”")], Quote = QuoteKind.Direct, CueClass = CueClass.Speech };
        var record = RecordSketch.Empty(sketch.Text) with
        {
            Attributions = [statement, quoted],
            Events = [sketch.Event("e1", "THREATEN", null, "threatened", Status.Threatened, [], [])],
        };

        var text = Write(record);

        Assert.DoesNotContain("s1 ", text);
        Assert.Matches("SAID +“We will strike,” +s2 ", text);
    }

    [Fact]
    public void Write_Tension_TellsBothSides()
    {
        var text = Write(RecordSketch.Bridge());

        Assert.Contains("Lhosk denies what the official says of it", text);
        Assert.Contains("· threatened: Lhosk — threat of violence", text);
        Assert.Contains("· denied: “the threat”", text);
    }

    [Fact]
    public void Write_Sourcing_CountsItemsByKindOfSource()
    {
        var text = Write(RecordSketch.Bridge());
        var glance = text[text.IndexOf("SOURCING", StringComparison.Ordinal)..];

        Assert.Matches("2  named sources", glance);
        Assert.Matches("2  anonymous sources", glance);
        Assert.Matches("2  the outlet's own word", glance);
    }

    [Fact]
    public void Write_NoItems_SaysSo() =>
        Assert.Contains("No event and no statement was found", Write(RecordSketch.Empty("A quiet day.")));

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(84)]
    [InlineData(100)]
    public void Write_AnyWidth_KeepsLinesWithin(int width)
    {
        var limit = Math.Max(width, RecordText.Narrowest);

        Assert.All(Write(RecordSketch.Bridge(), width).Split('\n'), line => Assert.True(Columns.Of(line.TrimEnd()) <= limit, line));
    }

    [Fact]
    public void Write_TerminalControlsInReport_DoNotReachTheTerminal()
    {
        var record = RecordSketch.Bridge();
        var hostile = new RecordSketch("\u001b[2JRaiders\u202e struck\u0007 the port.");
        record = record with
        {
            Article = OnRecord.Reading.Article.FromText("x", hostile.Text),
            Actors = [RecordSketch.Actor("a1", "Raid\u001b[31mers", ActorKind.ArmedGroup)],
            Attributions = [],
            Relations = [],
            Tensions = [],
            Events = [hostile.Event("e1", "ASSAULT", null, "struck", Status.Happened, [hostile.Who("a1", "Raiders")], [])],
        };

        var text = Write(record);

        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
        Assert.DoesNotContain('\u0007', text);
        Assert.Contains("struck", text);
    }

    [Fact]
    public void Write_AnySpansOnAnyText_NeverFails() =>
        Gen.Select(Gen.String, Gen.Int[0, 60], Gen.Int[0, 20], Gen.Int[30, 120]).Sample((text, start, length, width) =>
        {
            start = Math.Min(start, text.Length);
            var span = new OnRecord.Text.TextSpan(start, Math.Min(text.Length, start + length));
            var record = RecordSketch.Empty(text) with
            {
                Events = [new Event("e1", "AID", null, [], "070", [span], [], [], null, null, Polarity.Positive, Certainty.Certain, Status.Denied, null, 1)],
            };

            Assert.Contains("DENIED", Write(record, width));
        });

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Write(Record record, int width = 100)
    {
        using var writer = new StringWriter();
        RecordText.Write(record, Embedded, writer, width);
        return writer.ToString();
    }
}
