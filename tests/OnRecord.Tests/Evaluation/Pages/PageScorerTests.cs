using OnRecord.Evaluation.Pages;

namespace OnRecord.Tests.Evaluation.Pages;

public class PageScorerTests
{
    private const string Body = "The mill by the weir was sold on Friday.\nIts wheel has stood still for years.";

    private static readonly GoldPage Gold = new("mill", "mill.html", Body, "Mill is sold", ["Ana Reth"], "2023-02-03 09:30:00+01:00");

    [Fact]
    public void Compare_SameArticle_IsExact()
    {
        var score = PageScorer.Compare(Gold, Body, "MILL is  sold!", ["ana reth"], "2023-02-03T08:30:20Z");
        Assert.True(score is { Precision: 1, Recall: 1, IsExact: true, Title: true, Authors: true, Day: true, Instant: true });
        Assert.Empty(score.Extra);
    }

    [Fact]
    public void Compare_LineTooManyAndLineLost_CountsRunsOfFourWords()
    {
        var score = PageScorer.Compare(Gold, "The mill by the weir was sold on Friday.\nRead our letter every Monday morning.", null, [], null);
        Assert.Equal(6.0 / 12, score.Precision);
        Assert.Equal(6.0 / 13, score.Recall);
        Assert.Equal(["Read our letter every Monday morning."], score.Extra);
        Assert.Equal(["Its wheel has stood still for years."], score.Lost);
    }

    [Fact]
    public void Compare_LocalTime_IsNoInstant() =>
        Assert.True(PageScorer.Compare(Gold, Body, null, [], "2023-02-03T09:30") is { Day: true, Instant: false });

    [Fact]
    public void Compare_GoldWithoutMetadata_JudgesTheBodyAlone() =>
        Assert.True(PageScorer.Compare(new GoldPage("mill", "mill.html", Body, null, [], null), Body, "Mill", [], null) is { Title: null, Authors: null, Day: null, Instant: null });

    [Fact]
    public void F1_EmptyPredictionOfOnePage_CountsInRecallOnly()
    {
        var scores = new PageScores([PageScorer.Compare(Gold, Body, null, [], null), PageScorer.Compare(Gold, "", null, [], null)]);
        Assert.Equal((1, 0.5), (scores.Precision, scores.Recall));
    }
}
