namespace OnRecord.Evaluation.Coreference;

/// <summary>Scores coreference as CoNLL 2012 does: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF-e (Luo 2005)
/// and the mean of their F1, besides how well mentions are found. Sums over documents before dividing.</summary>
public sealed class CoreferenceScorer
{
    private readonly CoreferenceMeasure _mentions = new("mentions");
    private readonly CoreferenceMeasure _muc = new("MUC");
    private readonly CoreferenceMeasure _b3 = new("B3");
    private readonly CoreferenceMeasure _ceaf = new("CEAF-e");

    public IReadOnlyList<CoreferenceMeasure> Measures => [_mentions, _muc, _b3, _ceaf];

    /// <summary>The mean F1 of MUC, B³ and CEAF-e.</summary>
    public double ConllF1 => (_muc.F1 + _b3.F1 + _ceaf.F1) / 3;

    public void Add(Clustering gold, Clustering predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var found = gold.Mentions.Count(mention => predicted.Of(mention) >= 0);
        _mentions.Add((found, gold.Mentions.Count), (found, predicted.Mentions.Count));
        _muc.Add(Links(gold, predicted), Links(predicted, gold));
        _b3.Add(Overlaps(gold, predicted), Overlaps(predicted, gold));
        var similarity = ClusterAlignment.Best(gold, predicted);
        _ceaf.Add((similarity, gold.Clusters.Count), (similarity, predicted.Clusters.Count));
    }

    /// <summary>Links of the key that the response has: of a cluster, its mentions less the parts it falls into.</summary>
    private static (double Sum, double Of) Links(Clustering key, Clustering response)
    {
        var (sum, of) = (0.0, 0.0);
        foreach (var cluster in key.Clusters)
        {
            var parts = cluster.Count(mention => response.Of(mention) < 0)
                + cluster.Select(response.Of).Where(other => other >= 0).Distinct().Count();
            sum += cluster.Count - parts;
            of += cluster.Count - 1;
        }

        return (sum, of);
    }

    /// <summary>For each mention of the key, how much of its cluster is with it in the response.</summary>
    private static (double Sum, double Of) Overlaps(Clustering key, Clustering response)
    {
        var (sum, of) = (0.0, 0.0);
        foreach (var cluster in key.Clusters)
        {
            foreach (var part in cluster.Select(response.Of).Where(other => other >= 0).CountBy(other => other))
            {
                sum += (double)part.Value * part.Value / cluster.Count;
            }

            of += cluster.Count;
        }

        return (sum, of);
    }
}
