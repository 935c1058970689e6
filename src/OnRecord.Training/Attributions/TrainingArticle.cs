using OnRecord.Coding.Attributions;
using OnRecord.Language;

namespace OnRecord.Training.Attributions;

/// <summary>An annotated article with its analysis and its gold attributions in tokens.</summary>
internal sealed class TrainingArticle
{
    public TrainingArticle(Document document, GoldArticle gold, CueLexicon cues)
    {
        Context = new AttributionContext(document, cues);
        Attributions = [.. gold.Attributions.Select(a => new AlignedAttribution(Context, a)).Where(a => a.CueHead >= 0 && a.Content.Length > 0)];
        IsContent = Mark(document.Count, Attributions.SelectMany(a => a.Content));
        IsDiscarded = Mark(document.Count, AlignedAttribution.Words(Context, gold.Discard));
        IsWord = [.. Enumerable.Range(0, document.Count).Select(Context.IsWord)];
        ByCue = Attributions.GroupBy(a => a.CueHead).ToDictionary(g => g.Key, g => g.First());
    }

    public AttributionContext Context { get; }

    public IReadOnlyList<AlignedAttribution> Attributions { get; }

    public IReadOnlyDictionary<int, AlignedAttribution> ByCue { get; }

    /// <summary>Tokens in the content of an attribution: what is attributed there is not annotated.</summary>
    public bool[] IsContent { get; }

    public bool[] IsDiscarded { get; }

    public bool[] IsWord { get; }

    private static bool[] Mark(int count, IEnumerable<int> tokens)
    {
        var marked = new bool[count];
        foreach (var token in tokens)
        {
            marked[token] = true;
        }

        return marked;
    }
}
