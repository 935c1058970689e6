using OnRecord.Coding.Attributions.Scoring;

namespace OnRecord.Coding.Attributions.Contents;

/// <summary>Scores every candidate of a frame, summing the features that candidates share once.</summary>
internal sealed class ContentScorer(SparseNet net, AttributionContext context, ContentFrame frame, FeatureBuffer buffer)
{
    private readonly ContentFeatures _features = new(context, frame, buffer);

    /// <summary>The best candidate, or null when there is none.</summary>
    public ContentCandidate? Best()
    {
        var candidates = frame.Candidates(out var starts, out var ends);
        var cue = new float[net.Stride];
        net.Begin(cue);
        _features.CollectCue();
        net.Accumulate(buffer.Codes, cue);
        var startStates = States(starts, _features.CollectStart);
        var endStates = States(ends, _features.CollectEnd);
        var holeStates = States(frame.Holes, _features.CollectHole);
        ContentCandidate? best = null;
        var bestScore = float.NegativeInfinity;
        var state = new float[net.Stride];
        var bounds = new ContentBounds(context, frame.Cue);
        foreach (var candidate in candidates)
        {
            if (!bounds.Allow(candidate))
            {
                continue;
            }

            cue.CopyTo(state, 0);
            SparseNet.Add(startStates[candidate.Start], state);
            SparseNet.Add(endStates[candidate.End], state);
            if (candidate.IsSplit)
            {
                SparseNet.Add(holeStates[frame.Holes.IndexOf(candidate.Hole)], state);
            }

            _features.CollectWhole(candidate);
            net.Accumulate(buffer.Codes, state);
            var score = net.Output(state);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private float[][] States<T>(IReadOnlyList<T> items, Action<T> collect)
    {
        var states = new float[items.Count][];
        for (var i = 0; i < states.Length; i++)
        {
            states[i] = new float[net.Stride];
            collect(items[i]);
            net.Accumulate(buffer.Codes, states[i]);
        }

        return states;
    }
}
