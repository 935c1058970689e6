using NodaTime;
using OnRecord.Knowledge;
using OnRecord.Knowledge.Import;
using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;
using OnRecord.Knowledge.Users;
using OnRecord.Records;

namespace OnRecord.Tests.Knowledge.Users;

public sealed class UserKnowledgeTests : IDisposable
{
    private const string Actors = "name\taliases\tkind\tcountry\tsectors\toffice\tfrom\tto\tsource\n";
    private const string FrameHeader = "lemma\tpos\tconstruction\ttype\tmode\tcameo\tactor\trecipient\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void Load_OwnBodyAndPerson_AreKnown()
    {
        Write("actors.tsv", Actors + "Dragon Front\tDF Movement\tarmed group\tHUN\tREB\t\t\t\tmine\nOrsolya Temesvari\t\tperson\tHUN\tGOV\tharbour minister\t2016\t2019\tmine\n");

        var actors = KnowledgeBase.LoadEmbedded(UserKnowledge.Load(_folder.FullName)).Actors;

        Assert.Equal(ActorKind.ArmedGroup, Assert.Single(actors.Find("DF Movement")).Kind);
        Assert.Equal("Orsolya Temesvari", actors.OfficeHolder("HUN", "harbour minister", new LocalDate(2017, 1, 1))?.Name);
    }

    [Fact]
    public void Load_OwnTermOfAKnownPerson_JoinsTheOthers()
    {
        Write("actors.tsv", Actors + "Mustafa al-Kadhimi\t\tperson\tIRQ\tELI\tclub chairman\t2024\t\tmine\n");

        var person = Assert.Single(KnowledgeBase.LoadEmbedded(UserKnowledge.Load(_folder.FullName)).Actors.Find("Mustafa al-Kadhimi"));

        Assert.Contains(person.Terms, term => term.Office == "club chairman");
        Assert.Contains(person.Terms, term => term.Office == "prime minister");
    }

    [Fact]
    public void Load_OwnFrame_CountsOverTheEngines()
    {
        Write("frames.tsv", "lemma\tpos\tconstruction\ttype\tmode\tcameo\tactor\trecipient\nmeet\tv\t-\tCOOPERATE\t-\t060\t-\t-\n");

        var lexicon = FrameOverlay.Load(UserKnowledge.Load(_folder.FullName), extension: null);

        Assert.Equal("COOPERATE", Assert.Single(lexicon.Frames.Of("meet", FramePos.Verb).ToArray(), frame => frame.Conditions.Count == 0).Type);
    }

    [Fact]
    public void Load_OwnClasses_AddNounsAndAreNamedByFrames()
    {
        Write("classes.tsv", "class\tlemmas\ntalks\tpalaver\noarsmen\trower|cox\n");
        Write("frames.tsv", FrameHeader + "row\tv\tobj:@oarsmen\tCOOPERATE\t-\t060\t-\t-\n");

        var lexicon = FrameOverlay.Load(UserKnowledge.Load(_folder.FullName), extension: null);

        Assert.True(lexicon.Classes.Contains("oarsmen", "cox"));
        Assert.True(lexicon.Classes.Contains("talks", "palaver") && lexicon.Classes.Contains("talks", "negotiation"));
        Assert.Contains(lexicon.Frames.Of("row", FramePos.Verb).ToArray(), frame => frame.Construction == "obj:@oarsmen");
    }

    [Fact]
    public void Load_ConstructionOfTwoTables_IsThatOfTheFirst()
    {
        Write("frames-a.tsv", FrameHeader + "row\tv\tobj:boat\tCOOPERATE\t-\t060\t-\t-\n");
        Write("frames-b.tsv", FrameHeader + "row|sail\tv\tobj:boat\tAID\t-\t070\t-\t-\n");

        var lexicon = FrameOverlay.Load(UserKnowledge.Load(_folder.FullName), extension: null);

        Assert.Equal("COOPERATE", Assert.Single(lexicon.Frames.Of("row", FramePos.Verb).ToArray(), frame => frame.Construction == "obj:boat").Type);
        Assert.Equal("AID", Assert.Single(lexicon.Frames.Of("sail", FramePos.Verb).ToArray(), frame => frame.Construction == "obj:boat").Type);
    }

    [Fact]
    public void Load_ImportedVerbs_AreFramesOfTheEngine()
    {
        using (StreamWriter frames = new(Path.Combine(_folder.FullName, "frames-x.tsv")), classes = new(Path.Combine(_folder.FullName, "classes-x.tsv")))
        {
            KnowledgeImport.PetrarchVerbs(
                new StringReader("&BOAT\n+DINGHY\n--- SCUTTLE [190] ---\nSCUTTLE\n- * &BOAT (OFF COAST) [1712]\n"), "invented", frames, classes, new ImportReport());
        }

        var lexicon = FrameOverlay.Load(UserKnowledge.Load(_folder.FullName), extension: null);

        Assert.Equal("obj:@cameo-boat prt|adv:off obj:coast", lexicon.Frames.Of("scuttle", FramePos.Verb)[0].Construction);
        Assert.True(lexicon.Classes.Contains("cameo-boat", "dinghy"));
    }

    [Fact]
    public void Load_FaultyRow_IsNamedByFileAndLine()
    {
        Write("actors-x.tsv", Actors + "Dragon Front\t\tkraken\tHUN\tREB\t\t\t\tmine\n");

        var fault = Assert.Throws<DataException>(() => KnowledgeBase.LoadEmbedded(UserKnowledge.Load(_folder.FullName)));

        Assert.Contains("actors-x.tsv:2: kind is 'kraken'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FolderWithoutTables_SaysWhatIsExpected() =>
        Assert.Contains("actors*.tsv", Assert.Throws<DataException>(() => UserKnowledge.Load(_folder.FullName)).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_NoFolder_SaysSo() =>
        Assert.Contains("no such folder", Assert.Throws<DataException>(() => UserKnowledge.Load(Path.Combine(_folder.FullName, "absent"))).Message, StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);
}
