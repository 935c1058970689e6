using OnRecord.Coding.Entities.Coreference;
using OnRecord.Knowledge.Tables;
using OnRecord.Language.Conllu;
using OnRecord.Training.Coreference;

namespace OnRecord.Tests.Training.Coreference;

public class AntecedentTrainerTests
{
    [Fact]
    public void Train_RightCandidatesAreSubjects_LearnsToPreferSubjects()
    {
        Antecedent[] candidates =
        [
            new(null, 4, [AntecedentFeature.Nearest, AntecedentFeature.Object]),
            new(null, 1, [AntecedentFeature.SecondNearest, AntecedentFeature.Subject]),
            new(null, -1, [AntecedentFeature.None]),
        ];
        var examples = Enumerable.Repeat(new AntecedentExample(PronounClass.Person, candidates, [false, true, false]), 20).ToList();
        var table = new StringWriter();

        new AntecedentTrainer(seed: 1).Train(examples, table);

        var weights = AntecedentWeights.Read(TsvTable.Parse("weights.tsv", table.ToString(), "pronoun", "feature", "weight"));
        Assert.True(weights[PronounClass.Person, AntecedentFeature.Subject] > weights[PronounClass.Person, AntecedentFeature.Object]);
        Assert.Equal(0, weights[PronounClass.Plural, AntecedentFeature.Subject]);
    }

    [Fact]
    public void GroupAt_NestedMentions_AreKnownByTheirHeads()
    {
        const string Conllu = """
            1	The	the	DET	DT	_	2	det	_	Entity=(1-person-new
            2	mayor	mayor	NOUN	NN	_	5	nsubj	_	_
            3	of	of	ADP	IN	_	4	case	_	_
            4	Elm	Elm	PROPN	NNP	_	2	nmod	_	Entity=(2-place-new)1)
            5	left	leave	VERB	VBD	_	0	root	_	_

            """;
        var sentences = new ConlluReader(new StringReader(Conllu.ReplaceLineEndings("\n") + "\n"), "test").Read().ToList();

        var annotations = new EntityAnnotations(sentences, ConlluDocument.Read(sentences));

        Assert.Equal("1", annotations.GroupAt(1));
        Assert.Equal("2", annotations.GroupAt(3));
        Assert.Null(annotations.GroupAt(4));
    }
}
