using OnRecord.Evaluation.Coreference;

namespace OnRecord.Tests.Evaluation.Coreference;

/// <summary>Figures of the worked example of Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions".</summary>
public class CoreferenceScorerTests
{
    private static readonly Clustering Gold = new([[1, 2, 3], [4, 5, 6, 7]]);
    private static readonly Clustering Predicted = new([[1, 2], [3, 4], [6, 7, 8, 9]]);

    [Theory]
    [InlineData("mentions", 6.0 / 8, 6.0 / 7)]
    [InlineData("MUC", 0.4, 0.4)]
    [InlineData("B3", 0.5, 35.0 / 84)]
    [InlineData("CEAF-e", 1.3 / 3, 0.65)]
    public void Add_WorkedExample_GivesPublishedFigures(string name, double precision, double recall)
    {
        var scorer = new CoreferenceScorer();

        scorer.Add(Gold, Predicted);

        var measure = scorer.Measures.Single(measure => measure.Name == name);
        Assert.Equal(precision, measure.Precision, 6);
        Assert.Equal(recall, measure.Recall, 6);
    }

    [Fact]
    public void ConllF1_SameClusters_IsOne()
    {
        var scorer = new CoreferenceScorer();

        scorer.Add(Gold, Gold);

        Assert.Equal(1, scorer.ConllF1, 6);
    }

    [Fact]
    public void ConllF1_NothingPredicted_IsZero()
    {
        var scorer = new CoreferenceScorer();

        scorer.Add(Gold, new Clustering([]));

        Assert.Equal(0, scorer.ConllF1, 6);
    }

    [Fact]
    public void WithoutSingletons_ClusterOfOne_Goes() =>
        Assert.Equal([4, 5], new Clustering([[1], [4, 5]]).WithoutSingletons().Mentions.Order());

    [Fact]
    public void Clustering_MentionInTwoClusters_CountsInTheFirst() =>
        Assert.Equal(0, new Clustering([[1, 2], [2, 3]]).Of(2));

    [Fact]
    public void Best_AlignmentThatGreedMisses_IsFound()
    {
        // The likeliest pair alone (3 of 3 and 4) would leave the other gold cluster with nothing.
        var gold = new Clustering([[1, 2, 3], [4, 5]]);
        var predicted = new Clustering([[1, 2, 4, 5], [3]]);
        var scorer = new CoreferenceScorer();

        scorer.Add(gold, predicted);

        var measure = scorer.Measures.Single(measure => measure.Name == "CEAF-e");
        Assert.Equal(((2.0 * 2 / 6) + (2.0 * 1 / 4)) / 2, measure.Recall, 6);
    }
}
