using NodaTime;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>The state of coreference in one report: the mentions by head and the actors found so far.</summary>
internal sealed class Resolution
{
    private readonly Dictionary<string, ActorCluster> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ActorDraft, ActorCluster> _byActor = [];
    private readonly NameIndex _names = new();
    private readonly Mention?[] _atHead;
    private readonly Mention?[] _over;
    private readonly List<ActorCluster> _clusters = [];

    public Resolution(Draft draft, ReferenceLexicon lexicon)
    {
        Draft = draft;
        Lexicon = lexicon;
        _atHead = new Mention?[draft.Document.Count];
        _over = new Mention?[draft.Document.Count];
        foreach (var mention in draft.Mentions)
        {
            for (var i = mention.Name.Start; i < mention.Name.End; i++)
            {
                _over[i] = mention;
            }
        }

        foreach (var mention in draft.Mentions)
        {
            _atHead[mention.Head] = mention;
        }

        DominantCountry = CountryCount.Dominant(draft.Mentions);
    }

    public Draft Draft { get; }

    public Document Document => Draft.Document;

    public ReferenceLexicon Lexicon { get; }

    /// <summary>In the order of making.</summary>
    public IReadOnlyList<ActorCluster> Clusters => _clusters;

    /// <summary>The country that most mentions point to; null when none leads.</summary>
    public string? DominantCountry { get; }

    public LocalDate? Day => Draft.Article.Published?.Date;

    public Mention? At(int head) => head >= 0 ? _atHead[head] : null;

    /// <summary>The mention that a token heads, or the name that it is part of: parses divide long names.</summary>
    public Mention? Over(int token) => token >= 0 ? _atHead[token] ?? _over[token] : null;

    public ActorCluster Of(ActorDraft actor) => _byActor[actor];

    public ActorCluster? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Adds the mention to the actor of a key, made when it is new.</summary>
    public ActorCluster Join(string key, Mention mention, string name, ActorKind kind)
    {
        if (!_byKey.TryGetValue(key, out var cluster))
        {
            cluster = New(name, kind, isNamed: true);
            _byKey.Add(key, cluster);
        }

        cluster.Add(mention);
        return cluster;
    }

    /// <summary>Actors with a name that may agree with this one; nearest makers last.</summary>
    public IEnumerable<ActorCluster> Named(NameForm form) => _names.Find(form);

    public void AddName(ActorCluster cluster, NameForm form)
    {
        if (!cluster.Names.Exists(form.Is))
        {
            cluster.Names.Add(form);
            _names.Add(form, cluster);
        }
    }

    public void Bind(string key, ActorCluster cluster) => _byKey.TryAdd(key, cluster);

    public ActorCluster New(string name, ActorKind kind, bool isNamed)
    {
        var actor = new ActorDraft(name, kind) { IsNamed = isNamed };
        var cluster = new ActorCluster(actor);
        _clusters.Add(cluster);
        _byActor.Add(actor, cluster);
        return cluster;
    }

    public string Text(OnRecord.Text.TokenSpan tokens) => Document.TextOf(tokens).Slice(Document.Text).ToString();
}
