using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Knowledge.Ontology;

public sealed class OntologyExtensionTests
{
    private const string Quarantine = """
        types:
          - name: QUARANTINE
            quad: 4
            score: -4
            recipient: optional
            cameo: "172"
            definition: Shut people in for their health.
        classes:
          - name: vessel
            lemmas: ship|ferry
        frames:
          - lemma: quarantine|isolate
            pos: v
            construction: obj:@vessel
            type: QUARANTINE
            actor: subj
            recipient: obj
        """;

    [Fact]
    public void Read_TypeWithFrames_AddsThem()
    {
        var lexicon = EventLexicon.LoadWith(OntologyExtension.Read("own.yaml", Quarantine));

        Assert.Equal(Quad.MaterialConflict, lexicon.Ontology.Type("QUARANTINE")!.Quad);
        Assert.Equal("QUARANTINE", lexicon.Frames.Of("isolate", FramePos.Verb)[0].Type);
        Assert.True(lexicon.Classes.Contains("vessel", "ferry"));
    }

    [Fact]
    public void Read_FaultyFile_NamesEveryFaultByLine()
    {
        var text = Quarantine.Replace("quad: 4", "quad: 7", StringComparison.Ordinal)
            .Replace("obj:@vessel", "obj:@boat", StringComparison.Ordinal)
            .Replace("recipient: obj", "recipient: whom", StringComparison.Ordinal)
            .Replace("    type: QUARANTINE", "    typ: QUARANTINE", StringComparison.Ordinal);

        var faults = Assert.Throws<DataException>(() => OntologyExtension.Read("own.yaml", text)).Faults;

        Assert.Contains(faults, f => f.StartsWith("own.yaml:2: quad is '7'", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("class '@boat'", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("slot 'whom'", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("key 'typ'", StringComparison.Ordinal));
        Assert.All(faults, f => Assert.Matches("^own.yaml:[0-9]+: .+, expected .+", f));
    }

    [Fact]
    public void Check_TableOfUnknownForm_SaysWhatIsExpected() =>
        Assert.Contains("expected that of frames", Assert.Throws<DataException>(() => LexiconCheck.Check("x.tsv", "a\tb\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_FrameOfUnknownType_NamesTheLine()
    {
        var table = "lemma\tpos\tconstruction\ttype\tmode\tcameo\tactor\trecipient\nshout\tv\t-\tSHOUT\t-\t-\t-\t-\n";

        Assert.StartsWith("x.tsv:2: type is 'SHOUT'", Assert.Throws<DataException>(() => LexiconCheck.Check("x.tsv", table)).Message, StringComparison.Ordinal);
    }
}
