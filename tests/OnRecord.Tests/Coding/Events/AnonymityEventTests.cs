using OnRecord.Coding.Attributions;
using OnRecord.Coding.Events;
using OnRecord.Knowledge.Ontology;
using OnRecord.Records;

namespace OnRecord.Tests.Coding.Events;

public class AnonymityEventTests
{
    private const string Envoy = """
        An a DET DT 2 det
        envoy envoy NOUN NN 7 nsubj
        , , PUNCT , 5 punct
        who who PRON WP 5 nsubj
        requested request VERB VBD 2 acl:relcl
        anonymity anonymity NOUN NN 5 obj
        condemned condemn VERB VBD 0 root
        Sylvania Sylvania PROPN NNP 7 obj B-LOC
        . . PUNCT . 7 punct
        """;

    [Fact]
    public void Run_RequestForAnonymity_IsNoEvent()
    {
        var draft = Entities.ParsedReport.Draft(Envoy);
        var reason = draft.Document[4].Span.Union(draft.Document[5].Span);
        draft.Attributions.Add(new AttributionDraft { Anonymity = new Anonymity("requested anonymity", [reason]) });
        new EventStep(EventLexicon.LoadEmbedded(), OnRecord.Coding.Entities.ReferenceLexicon.LoadEmbedded()).Run(draft);
        Assert.Equal([6], draft.Events.Select(item => item.Anchor[0]));
    }
}
