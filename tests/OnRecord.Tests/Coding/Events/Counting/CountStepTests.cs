using OnRecord.Coding.Events.Counting;
using OnRecord.Records;

namespace OnRecord.Tests.Coding.Events.Counting;

public sealed class CountStepTests
{
    [Theory]
    [InlineData("*Rebels/rebel/NNS/2/nsubj killed/kill/VBD/0/root 1,200/1,200/CD/4/nummod people/person/NNS/2/obj", "Dead 1200 Exact")]
    [InlineData("*Rebels/rebel/NNS/2/nsubj wounded/wound/VBD/0/root at/at/IN/4/case least/least/JJS/5/nmod nine/nine/CD/6/nummod people/person/NNS/2/obj", "Injured 9 AtLeast")]
    [InlineData("*Police/police/NNS/2/nsubj arrested/arrest/VBD/0/root three/three/CD/4/compound dozen/dozen/CD/5/nummod people/person/NNS/2/obj", "Arrested 36 Exact")]
    [InlineData("*Police/police/NNS/2/nsubj arrested/arrest/VBD/0/root *Sylvania/Sylvania/NNP/2/obj in/in/IN/5/case 2011/2011/CD/2/obl", "")]
    public void Run_NumberOfPeople_IsCountOfItsEvent(string parse, string expected)
    {
        var draft = ParsedReport.Code(parse);

        CountStep.LoadEmbedded().Run(draft);

        Assert.Equal(expected, string.Join("; ", Assert.Single(draft.Events).Counts.Select(c => $"{c.Kind} {c.Value} {c.Bound}")));
    }

    [Fact]
    public void Build_Count_HasItsNumberAndVerbAsEvidence()
    {
        var draft = ParsedReport.Code("*Rebels/rebel/NNS/2/nsubj killed/kill/VBD/0/root four/four/CD/4/nummod people/person/NNS/2/obj");

        CountStep.LoadEmbedded().Run(draft);

        var count = Assert.Single(OnRecord.Coding.RecordBuilder.Build(draft).Events[0].Counts);
        Assert.Equal(CountKind.Dead, count.Kind);
        Assert.Equal(["killed", "four"], count.Evidence.Select(span => span.Slice(draft.Document.Text).ToString()));
    }
}
