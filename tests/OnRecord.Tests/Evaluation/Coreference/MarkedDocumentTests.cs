using OnRecord.Evaluation.Coreference;
using OnRecord.Language.Conllu;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Evaluation.Coreference;

public class MarkedDocumentTests
{
    private const string Conllu = """
        # newdoc id = one
        # text = The mayor of Elm, who slept, left.
        1	The	the	DET	DT	_	2	det	_	Entity=(1-person-new
        2	mayor	mayor	NOUN	NN	_	9	nsubj	_	_
        3	of	of	ADP	IN	_	4	case	_	_
        4	Elm	Elm	PROPN	NNP	_	2	nmod	_	Entity=(2-place-new)|SpaceAfter=No
        5	,	,	PUNCT	,	_	7	punct	_	_
        6	who	who	PRON	WP	_	7	nsubj	_	_
        7	slept	sleep	VERB	VBD	_	2	acl:relcl	_	Entity=1)|SpaceAfter=No
        8	,	,	PUNCT	,	_	9	punct	_	_
        9	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
        10	.	.	PUNCT	.	_	9	punct	_	_

        # newdoc id = two
        # text = It rained.
        1	It	it	PRON	PRP	_	2	nsubj	_	Entity=(1-object-new)
        2	rained	rain	VERB	VBD	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_

        """;

    private static readonly List<MarkedDocument> Documents =
        [.. MarkedDocument.Read(new ConlluReader(new StringReader(Conllu.ReplaceLineEndings("\n") + "\n"), "test").Read())];

    [Fact]
    public void Read_TwoDocuments_GivesBoth() => Assert.Equal(["one", "two"], Documents.Select(document => document.Id));

    [Fact]
    public void Gold_PersonsAndPlaces_AreKnownByTheirHeads() => Assert.Equal([[3], [1]], Documents[0].Gold.Clusters);

    [Fact]
    public void Gold_ThingsOfOtherTypes_AreLeftOut() => Assert.Empty(Documents[1].Gold.Mentions);

    [Fact]
    public void Predicted_ShorterPhrase_HasTheSameHeadAndRelativePronounsDoNotCount()
    {
        var mayor = Actor(new ActorMention(new TextSpan(0, 9), MentionKind.Nominal), new ActorMention(new TextSpan(18, 21), MentionKind.Pronoun));

        Assert.Equal([[1]], Documents[0].Predicted([mayor]).Clusters);
    }

    private static Actor Actor(params ActorMention[] mentions) => new("a1", "the mayor", ActorKind.Person, null, [], null, [], mentions);
}
