using OnRecord.Text;

namespace OnRecord.Store.Reviews;

/// <summary>Finds the items that decisions speak of in a report that was coded by another version, or whose text changed: by kind, type and
/// words. Two items that were told apart are not found in one.</summary>
internal sealed class ItemFinder
{
    // As much of the words must be the same; what is coded anew often takes in a word more or less.
    private const double LeastLikeness = 0.5;

    private readonly string _text;
    private readonly CodePoints _points;
    private readonly IReadOnlyList<ReviewItem> _items;
    private readonly Dictionary<ItemKind, string> _codings = [];

    public ItemFinder(Records.Record record)
    {
        _text = record.Article.Text;
        _points = new CodePoints(_text);
        _items = ReviewItem.Of(record);
    }

    /// <summary>The item of each decision, by the decision's number; those that are not found are left out.</summary>
    public Dictionary<long, string> Find(IEnumerable<ReviewDecision> decisions)
    {
        var wanted = decisions.GroupBy(decision => FormJson.Of(decision.Was), StringComparer.Ordinal).Select(group => new Wanted([.. group], Here(group.First().Was))).ToList();

        // What is coded as it was comes first, so that what is like it takes no item away from it.
        wanted.ForEach(target => target.Item = Candidates(target).FirstOrDefault(match => match.Item.Form.IsSame(target.Was)).Item?.Id);
        var taken = wanted.Where(target => target.Item is not null).Select(target => (target.Text, target.Item)).ToHashSet();
        foreach (var target in wanted.Where(target => target.Item is null && !target.IsAdded))
        {
            target.Item = Candidates(target).FirstOrDefault(match => match.Parts >= LeastLikeness || !taken.Contains((target.Text, match.Item.Id))).Item?.Id;
        }

        taken.UnionWith(wanted.Where(target => target.Item is not null).Select(target => (target.Text, target.Item)));
        PlaceAdded([.. wanted.Where(target => target.Item is null && target.IsAdded)], taken);
        return wanted.Where(target => target.Item is not null).SelectMany(target => target.Decisions.Select(decision => (decision.Number, target.Item!))).ToDictionary();
    }

    // An item that a reviewer added is one that was coded since, or stands where its words do; what others added that is like it is the same.
    private void PlaceAdded(List<Wanted> wanted, HashSet<(string Text, string? Item)> taken)
    {
        var placed = new List<Wanted>();
        foreach (var target in wanted.Where(target => target.Added is not null && target.Was.Head.Count > 0))
        {
            var coded = IsCodedAsThen(target) ? null : Candidates(target).FirstOrDefault(match => match.Parts >= LeastLikeness && !taken.Contains((target.Text, match.Item.Id))).Item?.Id;
            target.Item = coded ?? placed.Find(other => IsAlike(other.Was, target.Was))?.Item ?? target.Added;
            if (coded is null)
            {
                placed.Add(target);
            }
        }
    }

    // It was told apart from all that is coded now.
    private bool IsCodedAsThen(Wanted target) => target.Codings.Contains(CodingOf(target.Was.Kind));

    private string CodingOf(ItemKind kind)
    {
        if (!_codings.TryGetValue(kind, out var coding))
        {
            _codings[kind] = coding = ReviewItem.CodingOf(_items, kind, _text).Hash;
        }

        return coding;
    }

    private static bool IsAlike(ItemForm<TextSpan> one, ItemForm<TextSpan> other) =>
        one.Kind == other.Kind && (one.Kind == ItemKind.Statement || one.Type == other.Type) && Likeness(one.Head, other.Head) >= LeastLikeness && Parts(one, other) >= LeastLikeness;

    private ItemForm<TextSpan> Here(ItemForm<TextQuote> form) => form.With<TextSpan>(quote => quote.In(_text, _points));

    // The most alike first.
    private IEnumerable<(ReviewItem Item, double Head, double Parts)> Candidates(Wanted target)
    {
        var edited = target.Decisions.Select(decision => decision.Becomes).OfType<ItemForm<TextQuote>>().Select(Here).ToList();
        return _items
            .Where(item => item.Form.Kind == target.Was.Kind && (HasTypeOf(item, target.Was) || edited.Exists(form => HasTypeOf(item, form))))
            .Select(item => (Item: item, Head: Likeness(item.Form.Head, target.Was.Head), Parts: Parts(item.Form, target.Was)))
            .Where(match => match.Head >= LeastLikeness && (match.Item.Form.Kind != ItemKind.Relation || match.Parts >= LeastLikeness))
            .OrderByDescending(match => HasTypeOf(match.Item, target.Was))
            .ThenByDescending(match => match.Head + match.Parts);
    }

    // What class a cue is of does not tell which statement it is.
    private static bool HasTypeOf(ReviewItem item, ItemForm<TextSpan> form) => form.Kind == ItemKind.Statement || item.Form.Type == form.Type;

    private static double Parts(ItemForm<TextSpan> item, ItemForm<TextSpan> was) =>
        FormFaults.Parts(item.Kind).Where(part => item[part].Count + was[part].Count > 0 && !ReferenceEquals(item[part], item.Head)).Select(part => Likeness(item[part], was[part])).DefaultIfEmpty(1).Average();

    /// <summary>Dice over the units that both cover.</summary>
    private static double Likeness(IReadOnlyList<TextSpan> one, IReadOnlyList<TextSpan> other)
    {
        var shared = one.Sum(a => other.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));
        var sum = one.Sum(span => span.Length) + other.Sum(span => span.Length);
        return sum == 0 ? 1 : 2.0 * shared / sum;
    }

    private sealed class Wanted(IReadOnlyList<ReviewDecision> decisions, ItemForm<TextSpan> was)
    {
        public IReadOnlyList<ReviewDecision> Decisions => decisions;

        public ItemForm<TextSpan> Was => was;

        public string Text => decisions[0].TextHash;

        public bool IsAdded { get; } = decisions.Any(decision => AddedItem.Is(decision.Item));

        /// <summary>Id of the item that a reviewer added, while one who did stands by it.</summary>
        public string? Added { get; } = decisions.FirstOrDefault(decision => decision is { Kind: ReviewKind.Add, IsActive: true })?.Item;

        /// <summary>Of the additions.</summary>
        public IReadOnlyList<string> Codings { get; } = [.. decisions.Where(decision => decision.Kind == ReviewKind.Add).Select(decision => decision.Coding)];

        public string? Item { get; set; }
    }
}
