using OnRecord.Evaluation.Factuality;

namespace OnRecord.Tests.Evaluation;

public sealed class FactualityScorerTests
{
    [Fact]
    public void Figures_OfThreeEvents_AreThoseByHand()
    {
        var scorer = new FactualityScorer();
        scorer.Add(3, 3);
        scorer.Add(-3, -1);
        scorer.Add(0, 2);

        Assert.Equal(4.0 / 3, scorer.MeanAbsoluteError(), 6);
        Assert.Equal(3, scorer.BaselineError(), 6);
        Assert.Equal((1, 2, 1), (scorer.NonFactualClass().Correct, scorer.NonFactualClass().Gold, scorer.NonFactualClass().Predicted));
        Assert.Equal(0.960769, scorer.Correlation(), 5);
    }

    [Fact]
    public void Correlation_OfConstantPrediction_IsZero()
    {
        var scorer = new FactualityScorer();
        scorer.Add(3, 1);
        scorer.Add(-3, 1);

        Assert.Equal(0, scorer.Correlation());
    }
}
