namespace OnRecord.Tests.Coding.Events;

public sealed class EventStepTests
{
    [Theory]
    // Verbs, active and passive.
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj attacked/attack/VBD/0/root *Sylvania/Sylvania/NNP/2/obj", "ASSAULT: Ruritania → Sylvania")]
    [InlineData("*Sylvania/Sylvania/NNP/3/nsubj:pass was/be/VBD/3/aux:pass attacked/attack/VBN/0/root by/by/IN/5/case *Ruritania/Ruritania/NNP/3/obl:agent", "ASSAULT: Ruritania → Sylvania")]
    // Light verb with an event noun.
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj held/hold/VBD/0/root talks/talk/NNS/2/obj with/with/IN/5/case *Sylvania/Sylvania/NNP/3/nmod", "CONSULT: Ruritania, Sylvania → ")]
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj imposed/impose/VBD/0/root sanctions/sanction/NNS/2/obj on/on/IN/5/case *Sylvania/Sylvania/NNP/2/obl", "SANCTION discontinue: Ruritania → Sylvania")]
    // A package of aid is aid.
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj sent/send/VBD/0/root *Sylvania/Sylvania/NNP/2/iobj tons/ton/NNS/2/obj of/of/IN/6/case wheat/wheat/NN/4/nmod", "AID: Ruritania → Sylvania")]
    // Compound actors.
    [InlineData("*Ruritania/Ruritania/NNP/4/nsubj and/and/CC/3/cc *Borduria/Borduria/NNP/1/conj condemned/condemn/VBD/0/root *Sylvania/Sylvania/NNP/4/obj", "ACCUSE disapprove: Ruritania, Borduria → Sylvania")]
    public void Run_PlainClause_GivesOneEvent(string parse, string expected) => Assert.Equal(expected, ParsedReport.Events(parse));

    [Theory]
    // refuse + CONSULT
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj refused/refuse/VBD/0/root to/to/TO/4/mark meet/meet/VB/2/xcomp *Sylvania/Sylvania/NNP/4/obj", "REJECT meet: Ruritania → Sylvania")]
    // threaten + ASSAULT
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj threatened/threaten/VBD/0/root to/to/TO/4/mark shell/shell/VB/2/xcomp *Sylvania/Sylvania/NNP/4/obj", "THREATEN violence: Ruritania → Sylvania")]
    // agree + RETREAT
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark withdraw/withdraw/VB/2/xcomp troops/troop/NNS/4/obj from/from/IN/7/case *Sylvania/Sylvania/NNP/4/obl", "CONCEDE: Ruritania → Sylvania")]
    // future AID
    [InlineData("*Ruritania/Ruritania/NNP/3/nsubj will/will/MD/3/aux give/give/VB/0/root *Sylvania/Sylvania/NNP/3/iobj a/a/DT/6/det loan/loan/NN/3/obj", "AGREE: Ruritania → Sylvania")]
    // stop + AID, as a noun under a light verb
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj announced/announce/VBD/0/root a/a/DT/4/det suspension/suspension/NN/2/obj of/of/IN/6/case aid/aid/NN/4/nmod to/to/IN/8/case *Sylvania/Sylvania/NNP/6/nmod", "SANCTION discontinue: Ruritania → Sylvania")]
    // obligation under speech
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj said/say/VBD/0/root *Sylvania/Sylvania/NNP/5/nsubj must/must/MD/5/aux release/release/VB/2/ccomp prisoners/prisoner/NNS/5/obj", "REQUEST yield: Ruritania → Sylvania")]
    // ask + object + infinitive
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj urged/urge/VBD/0/root *Sylvania/Sylvania/NNP/2/obj to/to/TO/5/mark lift/lift/VB/2/xcomp the/the/DT/7/det blockade/blockade/NN/5/obj", "REQUEST yield: Ruritania → Sylvania")]
    public void Run_OperatorOverEvent_ComposesTheirTypes(string parse, string expected) => Assert.Equal(expected, ParsedReport.Events(parse));

    [Theory]
    // "accused X of attacking" is one event
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj accused/accuse/VBD/0/root *Sylvania/Sylvania/NNP/2/obj of/of/IN/5/mark attacking/attack/VBG/2/advcl villages/village/NNS/5/obj", "ACCUSE allege: Ruritania → Sylvania")]
    // speech alone is none
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj was/be/VBD/5/cop calm/calm/JJ/2/ccomp", "")]
    // meeting a deadline is no meeting
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj met/meet/VBD/0/root the/the/DT/4/det deadline/deadline/NN/2/obj", "")]
    // a blow that is struck at nobody named is a figure of speech
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj struck/strike/VBD/0/root the/the/DT/4/det blow/blow/NN/2/obj", "")]
    // wanting somebody quiet asks nothing of them
    [InlineData("*Ruritania/Ruritania/NNP/2/nsubj wants/want/VBZ/0/root *Sylvania/Sylvania/NNP/2/obj quiet/quiet/JJ/2/xcomp", "")]
    public void Run_WordsThatAreNoSecondEvent_GiveNone(string parse, string expected) => Assert.Equal(expected, ParsedReport.Events(parse));

    [Fact]
    public void Run_WantedToBeQuiet_IsAskedOfThem() => Assert.Equal(
        "REQUEST: Ruritania → Sylvania",
        ParsedReport.Events("*Ruritania/Ruritania/NNP/2/nsubj wants/want/VBZ/0/root *Sylvania/Sylvania/NNP/2/obj to/to/TO/6/mark be/be/VB/6/cop quiet/quiet/JJ/2/xcomp"));

    [Theory]
    [InlineData("“/\"/``/3/punct They/they/PRP/3/nsubj attacked/attack/VBD/7/ccomp *Sylvania/Sylvania/NNP/3/obj ”/\"/''/3/punct *Ruritania/Ruritania/NNP/7/nsubj said/say/VBD/0/root", "ASSAULT:  → Sylvania")]
    [InlineData("“/\"/``/3/punct We/we/PRP/3/nsubj attacked/attack/VBD/7/ccomp *Sylvania/Sylvania/NNP/3/obj ”/\"/''/3/punct *Ruritania/Ruritania/NNP/7/nsubj said/say/VBD/0/root", "ASSAULT: Ruritania → Sylvania")]
    public void Run_PronounInAQuotation_IsTheSpeakerOnlyInTheFirstPerson(string parse, string expected) => Assert.Equal(expected, ParsedReport.Events(parse));

    [Fact]
    public void Run_InfinitiveHungOnTheOneForced_HasThemForItsActor() => Assert.StartsWith(
        "THREATEN expel: Ruritania → Sylvania",
        ParsedReport.Events("losses/loss/NNS/2/nsubj forced/force/VBD/0/root *Ruritania/Ruritania/NNP/2/obj to/to/TO/5/mark plan/plan/VB/3/acl ousting/oust/VBG/5/xcomp *Sylvania/Sylvania/NNP/6/obj"));

    [Fact]
    public void Run_CoordinatedVerbs_GiveAnEventEachWithTheSharedActor() => Assert.Equal(
        "CONSULT visit: Ruritania → Sylvania; ACCUSE disapprove: Ruritania → Borduria",
        ParsedReport.Events("*Ruritania/Ruritania/NNP/2/nsubj visited/visit/VBD/0/root *Sylvania/Sylvania/NNP/2/obj and/and/CC/5/cc criticized/criticize/VBD/2/conj *Borduria/Borduria/NNP/5/obj"));

    [Fact]
    public void Run_DeepChainOfVerbs_EndsInLinearTime()
    {
        var words = Enumerable.Range(1, 20_000).Select(i => $"agreed/agree/VBD/{i - 1}/{(i == 1 ? "root" : "xcomp")}");
        Assert.NotNull(ParsedReport.Code(string.Join(' ', words)));
    }
}
