using OnRecord.Coding.Entities;
using OnRecord.Coding.Mending;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Tests.Language;

namespace OnRecord.Tests.Coding.Mending;

public sealed class StandInsTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private readonly StandIns _standIns = new(fixture.Analyzer, EventLexicon.LoadEmbedded(), ReferenceLexicon.LoadEmbedded());

    [Theory]
    [InlineData("Their league, the Weavers’ Guild, plans to strike on Monday, its secretary, Ana Ruiz, told a radio station.", "plans", "plan", "league")]
    [InlineData("Ostrava Front, the largest party of the north, plans to boycott the vote, its leader said.", "plans", "plan", "Front")]
    [InlineData("The council, under pressure from traders, plans to lift the ban.", "plans", "plan", "council")]
    [InlineData("The junta, which took power in May, arms the rebels, two diplomats said.", "arms", "arm", "junta")]
    [InlineData("The militia, an ally of the president, blocks the road to the port.", "blocks", "block", "militia")]
    public void Verb_ThatCouldBeAPlural_GetsTheSubjectItStandsFarFrom(string text, string word, string lemma, string subject)
    {
        var read = _standIns.Reread(fixture.Analyzer.Analyze(text));

        var verb = Word(read, word);
        Assert.Equal((lemma, Upos.VERB, "VBZ"), (read[verb].Lemma, read[verb].Upos, read[verb].Xpos));
        Assert.Equal(subject, read.Form(read.Child(verb, Deprel.Nsubj)).ToString());
    }

    [Fact]
    public void Speaker_AfterWhatIsSaid_IsTheSubjectOfTheVerbOfSpeech()
    {
        var read = _standIns.Reread(fixture.Analyzer.Analyze("Their league, the Weavers’ Guild, plans to march on the town hall on Friday, its president, Rosa Quilla, said in an interview."));

        Assert.Equal("president", read.Form(read.Child(Word(read, "said"), Deprel.Nsubj)).ToString());
        Assert.Equal(Word(read, "said"), read[Word(read, "plans")].Head);
        Assert.Equal((Upos.VERB, "march"), (read[Word(read, "march")].Upos, read[Word(read, "march")].Lemma));
    }

    [Theory]
    [InlineData("Vesna and Tolmar agreed on Wednesday to reopen the border crossing at Dolna by the end of April.", "reopen")]
    [InlineData("Soldiers shut the border crossing near Tarma on Monday.", "shut")]
    public void Place_ThatCouldBeAGerund_IsWhatTheVerbIsAbout(string text, string verb)
    {
        var read = _standIns.Reread(fixture.Analyzer.Analyze(text));

        var place = Word(read, "crossing");
        Assert.Equal((Upos.NOUN, "crossing", Deprel.Obj, Word(read, verb)), (read[place].Upos, read[place].Lemma, read[place].Deprel, read[place].Head));
        Assert.Equal(place, read[Word(read, "border")].Head);
    }

    [Theory]
    [InlineData("Police stopped a family crossing the river.")]
    [InlineData("The region faces hunger, protests in the capital and strikes.")]
    [InlineData("Poverty, hunger, protests in the capital and strikes brought the government down.")]
    [InlineData("After weeks of talks, plans for a truce were published.")]
    [InlineData("The minister, whose plans the court had stopped, resigned.")]
    [InlineData("“No,” said the guard, arms in the air.")]
    public void Plural_ThatIsOne_StaysAsItWasRead(string text)
    {
        var document = fixture.Analyzer.Analyze(text);

        Assert.Same(document, _standIns.Reread(document));
    }

    private static int Word(Document document, string form)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (document.FormIs(i, form))
            {
                return i;
            }
        }

        throw new ArgumentException($"no “{form}” in “{document.Text}”");
    }
}
