using OnRecord.Coding.Attributions;
using OnRecord.Coding.Factuality;
using OnRecord.Knowledge.Ontology;
using OnRecord.Records;
using OnRecord.Tests.Coding.Events;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Factuality;

public sealed class StatusStepTests
{
    private const string Attack = "*Ruritania/Ruritania/NNP/2/nsubj attacked/attack/VBD/0/root *Sylvania/Sylvania/NNP/2/obj";

    [Theory]
    [InlineData(Attack, Status.Happened)]
    [InlineData("*Ruritania/Ruritania/NNP/3/nsubj is/be/VBZ/3/aux attacking/attack/VBG/0/root *Sylvania/Sylvania/NNP/3/obj", Status.UnderWay)]
    [InlineData("*Ruritania/Ruritania/NNP/4/nsubj did/do/VBD/4/aux not/not/RB/4/advmod attack/attack/VB/0/root *Sylvania/Sylvania/NNP/4/obj", Status.DidNotHappen)]
    [InlineData("*Ruritania/Ruritania/NNP/3/nsubj may/may/MD/3/aux attack/attack/VB/0/root *Sylvania/Sylvania/NNP/3/obj", Status.Possible)]
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj promised/promise/VBD/0/root to/to/TO/4/mark help/help/VB/2/xcomp *Sylvania/Sylvania/NNP/4/obj", Status.Promised)]
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj threatened/threaten/VBD/0/root to/to/TO/4/mark attack/attack/VB/2/xcomp *Sylvania/Sylvania/NNP/4/obj", Status.Threatened)]
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj plans/plan/VBZ/0/root to/to/TO/4/mark visit/visit/VB/2/xcomp *Sylvania/Sylvania/NNP/4/obj", Status.Planned)]
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj urged/urge/VBD/0/root *Sylvania/Sylvania/NNP/2/obj to/to/TO/5/mark resign/resign/VB/2/xcomp", Status.Demanded)]
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj denied/deny/VBD/0/root attacking/attack/VBG/2/xcomp *Sylvania/Sylvania/NNP/3/obj", Status.Denied)]
    public void Run_Clause_GivesItsStatus(string parse, Status expected) => Assert.Equal(expected, ParsedReport.Status(parse));

    [Theory]
    [InlineData(CueClass.Speech, Status.Happened)]
    [InlineData(CueClass.Denial, Status.Denied)]
    [InlineData(CueClass.Intention, Status.Planned)]
    public void Run_EventInsideContent_HangsOnInnermostAttribution(CueClass cue, Status expected)
    {
        var draft = ParsedReport.Code(Attack);
        var outer = new AttributionDraft { Content = { new TextSpan(0, draft.Document.Text.Length) }, CueClass = CueClass.Speech };
        var inner = new AttributionDraft { Content = { draft.Document[1].Span }, CueClass = cue };
        draft.Attributions.AddRange([outer, inner]);
        new StatusStep(EventLexicon.LoadEmbedded().Factuality).Run(draft);
        Assert.Same(inner, draft.Events[0].Attribution);
        Assert.Equal(expected, draft.Events[0].Status);
    }
}
