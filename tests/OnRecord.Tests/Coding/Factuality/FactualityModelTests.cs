using OnRecord.Coding.Factuality;
using OnRecord.Tests.Coding.Events;

namespace OnRecord.Tests.Coding.Factuality;

public sealed class FactualityModelTests
{
    private static readonly FactualityModel Model = FactualityModel.LoadEmbedded();

    [Fact]
    public void Score_NegatedClause_IsBelowThePlainOne()
    {
        var plain = ParsedReport.Code("They/they/PRP/2/nsubj signed/sign/VBD/0/root it/it/PRP/2/obj").Document;
        var negated = ParsedReport.Code("They/they/PRP/4/nsubj did/do/VBD/4/aux not/not/RB/4/advmod sign/sign/VB/0/root it/it/PRP/4/obj").Document;
        Assert.True(Model.Score(negated, 3, Genre.Web) < Model.Score(plain, 1, Genre.Web) - 1);
    }

    [Fact]
    public void Read_ModelOfAnotherFormat_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => FactualityModel.Read(new MemoryStream([9, 0, 0, 0, 0, 0, 0, 0])));
}
