using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Knowledge.Ontology;

public sealed class EventLexiconTests
{
    private const string Header = "lemma\tpos\tconstruction\ttype\tmode\tcameo\tactor\trecipient\n";

    private static readonly EventLexicon Lexicon = EventLexicon.LoadEmbedded();

    [Fact]
    public void Frames_AsEmbedded_CoverEveryTypeAmply()
    {
        foreach (var type in Lexicon.Ontology.Types)
        {
            Assert.True(Lexicon.Frames.All.Count(f => f.Type == type.Name) >= 20, type.Name);
        }
    }

    [Fact]
    public void Of_WordWithSeveralFrames_GivesNarrowestFirst()
    {
        var weights = Lexicon.Frames.Of("meet", FramePos.Verb).ToArray().Select(f => f.Weight).ToList();
        Assert.True(weights.Count > 2);
        Assert.Equal(weights.OrderDescending(), weights);
    }

    [Fact]
    public void Read_FaultyFrames_NamesEveryFaultByLine()
    {
        var text = Header
            + "shun\tv\tobjekt\tREJECT\t-\t-\t-\t-\n"
            + "shun\tv\tobj:@nosuch\tREJECT\tloud\t-\t-\t-\n"
            + "shun\tz\t-\tREJECTED\t-\t-\tsub\t-\n";
        var faults = Assert.Throws<DataException>(() => FrameLexicon.Read("f.tsv", text, Lexicon.Ontology, Lexicon.Classes)).Faults;
        Assert.Equal(
            ["f.tsv:2: slot", "f.tsv:3: class", "f.tsv:3: mode", "f.tsv:4: pos", "f.tsv:4: type", "f.tsv:4: actor slot"],
            faults.Select(f => f[..f.IndexOf(" '", StringComparison.Ordinal)].Replace(" is", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_SameConstructionTwice_IsAFault()
    {
        var text = Header + "shun\tv\tobj\tREJECT\t-\t-\t-\t-\nshun\tv\tobj\tACCUSE\t-\t-\t-\t-\n";
        var fault = Assert.Single(Assert.Throws<DataException>(() => FrameLexicon.Read("f.tsv", text, Lexicon.Ontology, Lexicon.Classes)).Faults);
        Assert.StartsWith("f.tsv:3: 'shun' repeats the construction of line 2", fault, StringComparison.Ordinal);
    }
}
