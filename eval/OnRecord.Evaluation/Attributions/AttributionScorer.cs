namespace OnRecord.Evaluation.Attributions;

/// <summary>Scores attributions over words. Predictions pair with gold one to one within an article, greedily by Dice of
/// contents, then of sources, then of cues; contents match from Dice 0.5 on. Predictions whose content lies wholly in
/// another's are left out, since gold marks outermost attributions only (after Pareti 2013 and Newell et al. 2018).</summary>
public sealed class AttributionScorer
{
    private static readonly string[] Types = ["direct", "indirect", "mixed"];
    private readonly int[] _gold = new int[4];
    private readonly int[] _predicted = new int[4];
    private readonly int[,] _rightOfGold = new int[5, 4];
    private readonly int[,] _rightOfPredicted = new int[5, 4];
    private readonly List<AttributionError> _errors = [];

    private enum Measure
    {
        Content,
        ContentExact,
        EndToEnd,
        Triple,
        Strict,
    }

    /// <summary>In the order of the articles.</summary>
    public IReadOnlyList<AttributionError> Errors => _errors;

    public void Add(ScoredArticle article)
    {
        var words = new Words(article.Text);
        var gold = article.Gold.Select(a => new ScoredRoles(words, a)).ToList();
        var predicted = Outermost(article, words);
        Count(gold, _gold);
        Count(predicted, _predicted);
        var matched = new HashSet<ScoredRoles>();
        foreach (var (right, found) in Pairs(gold, predicted))
        {
            if (ScoredRoles.Dice(right.Content, found.Content) >= 0.5)
            {
                matched.Add(right);
                matched.Add(found);
                Count(Measure.Content, right, found);
                var fits = right.SourceFits(found);
                Count(fits ? Measure.EndToEnd : null, right, found);
                Count(fits && right.CueMeets(found) ? Measure.Triple : null, right, found);
                Note(fits ? null : "source", article, found);
            }

            var isExact = right.Content.SetEquals(found.Content);
            Count(isExact ? Measure.ContentExact : null, right, found);
            var isStrict = isExact && right.Source.SetEquals(found.Source) && right.Cue.SetEquals(found.Cue);
            Count(isStrict ? Measure.Strict : null, right, found);
        }

        gold.FindAll(g => !matched.Contains(g)).ForEach(g => Note("missed", article, g));
        predicted.FindAll(p => !matched.Contains(p)).ForEach(p => Note("made up", article, p));
    }

    /// <summary>Contents, contents to the word, end to end (content and source), each type of quotation end to end, triples
    /// (with a cue that overlaps), strict triples (all three to the word).</summary>
    public IReadOnlyList<AttributionScore> Scores() =>
    [
        Score("content", Measure.Content, 3),
        Score("content, exact", Measure.ContentExact, 3),
        Score("end to end", Measure.EndToEnd, 3),
        .. Types.Select((name, type) => Score(name + ", end to end", Measure.EndToEnd, type)),
        Score("triple", Measure.Triple, 3),
        Score("strict triple", Measure.Strict, 3),
    ];

    private AttributionScore Score(string name, Measure measure, int type) =>
        new(name, Rate(_rightOfPredicted[(int)measure, type], _predicted[type]), Rate(_rightOfGold[(int)measure, type], _gold[type]));

    private static double Rate(int right, int all) => all == 0 ? 0 : (double)right / all;

    private static void Count(List<ScoredRoles> roles, int[] counts)
    {
        foreach (var role in roles)
        {
            counts[role.Type]++;
            counts[3]++;
        }
    }

    private void Count(Measure? measure, ScoredRoles gold, ScoredRoles predicted)
    {
        if (measure is { } m)
        {
            _rightOfGold[(int)m, gold.Type]++;
            _rightOfGold[(int)m, 3]++;
            _rightOfPredicted[(int)m, predicted.Type]++;
            _rightOfPredicted[(int)m, 3]++;
        }
    }

    private static List<ScoredRoles> Outermost(ScoredArticle article, Words words)
    {
        var discard = words.In(article.Discard);
        var predicted = article.Predicted.Select(a => new ScoredRoles(words, a))
            .Where(p => p.Content.Count > 0 && 2 * p.Content.Count(discard.Contains) <= p.Content.Count)
            .ToList();
        return predicted.FindAll(p => !predicted.Exists(other => p.Content.IsProperSubsetOf(other.Content)));
    }

    private static IEnumerable<(ScoredRoles Gold, ScoredRoles Predicted)> Pairs(List<ScoredRoles> gold, List<ScoredRoles> predicted)
    {
        var candidates =
            from g in gold
            from p in predicted
            where g.Content.Overlaps(p.Content)
            orderby ScoredRoles.Dice(g.Content, p.Content) descending, ScoredRoles.Dice(g.Source, p.Source) descending, ScoredRoles.Dice(g.Cue, p.Cue) descending
            select (g, p);
        var taken = new HashSet<ScoredRoles>();
        foreach (var (g, p) in candidates)
        {
            if (!taken.Contains(g) && !taken.Contains(p))
            {
                taken.Add(g);
                taken.Add(p);
                yield return (g, p);
            }
        }
    }

    private void Note(string? kind, ScoredArticle article, ScoredRoles roles)
    {
        if (kind is not null)
        {
            var a = roles.Attribution;
            _errors.Add(new AttributionError(article.Id, kind, Types[roles.Type], Text(a.Source), Text(a.Cue), Text(a.Content)));
        }

        string Text(IReadOnlyList<OnRecord.Text.TextSpan> spans) => string.Join(" / ", spans.Select(s => s.Slice(article.Text).ToString()));
    }
}
