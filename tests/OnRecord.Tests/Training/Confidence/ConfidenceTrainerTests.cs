using OnRecord.Coding.Confidence;
using OnRecord.Training.Confidence;

namespace OnRecord.Tests.Training.Confidence;

public class ConfidenceTrainerTests
{
    [Fact]
    public void Fit_EventsOfTwoKinds_GivesTheRatesOfEach()
    {
        var weights = ConfidenceTrainer.Fit(Events(400));

        Assert.Equal(0.5, Confidence(weights[EventFeatures.Always]), 0.02);
        Assert.Equal(0.9, Confidence(weights[EventFeatures.Always] + weights[EventFeatures.Mode]), 0.02);
    }

    [Fact]
    public void Fit_NoEvents_HasNoWeights() => Assert.Empty(ConfidenceTrainer.Fit([]));

    [Fact]
    public void CrossValidate_OneSentenceUnlikeAllOthers_IsNotLearnedFrom()
    {
        var events = Events(100).ToList();
        events.Add(new JudgedEvent([EventFeatures.Always, EventFeatures.Noun], IsRight: false, Weight: 1000, Sentence: 100));

        var heldOut = ConfidenceTrainer.CrossValidate(events)[^1];
        var fitted = ConfidenceTrainer.Fit(events);

        Assert.InRange(heldOut, 0.4, 0.6);
        Assert.True(Confidence(fitted[EventFeatures.Always] + fitted[EventFeatures.Noun]) < 0.1);
    }

    [Fact]
    public void Write_Weights_ReadBackByTheEngine()
    {
        using var text = new StringWriter();
        ConfidenceTrainer.Write(text, ConfidenceTrainer.Fit(Events(400)), "invented sentences");

        var rules = new ConfidenceRules(text.ToString());

        Assert.Equal(0.9, rules.Confidence([EventFeatures.Always, EventFeatures.Mode]), 0.02);
    }

    // One in two is right without a mode, nine in ten with one.
    private static JudgedEvent[] Events(int count) =>
        [.. Enumerable.Range(0, count).Select(i => i % 2 == 0
            ? new JudgedEvent([EventFeatures.Always], i % 4 == 0, 1, i)
            : new JudgedEvent([EventFeatures.Always, EventFeatures.Mode], i % 20 != 1, 1, i))];

    private static double Confidence(double sum) => 1 / (1 + Math.Exp(-sum));
}
