namespace OnRecord.Evaluation.Coreference;

/// <summary>The mentions of one document, each in exactly one cluster. A mention is a number: the word that heads it, or
/// one below zero for words that head nothing in the gold tree.</summary>
public sealed class Clustering
{
    private readonly Dictionary<int, int> _clusterOf = [];

    /// <param name="clusters">A mention that stands in several clusters counts in the first; clusters left empty go.</param>
    public Clustering(IEnumerable<IEnumerable<int>> clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        var kept = new List<IReadOnlyList<int>>();
        foreach (var cluster in clusters)
        {
            var mentions = cluster.Where(mention => _clusterOf.TryAdd(mention, kept.Count)).ToList();
            if (mentions.Count > 0)
            {
                kept.Add(mentions);
            }
        }

        Clusters = kept;
    }

    public IReadOnlyList<IReadOnlyList<int>> Clusters { get; }

    public IReadOnlyCollection<int> Mentions => _clusterOf.Keys;

    /// <summary>Only the clusters of two or more mentions.</summary>
    public Clustering WithoutSingletons() => new(Clusters.Where(cluster => cluster.Count > 1));

    /// <summary>The cluster of a mention, or -1.</summary>
    public int Of(int mention) => _clusterOf.GetValueOrDefault(mention, -1);
}
