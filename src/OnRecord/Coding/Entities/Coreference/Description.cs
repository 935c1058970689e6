using OnRecord.Language;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>What a noun phrase says of its referent: head noun, adjectives and compounds, country, possessor.</summary>
internal sealed class Description
{
    private readonly HashSet<string> _modifiers = [];

    /// <summary>Modifiers that describe, rather than count or give a country: what two phrases for the same people share.</summary>
    private readonly HashSet<string> _shared = [];

    public Description(Resolution resolution, Mention mention)
    {
        var document = resolution.Document;
        Mention = mention;
        Noun = document[mention.Head].Lemma.ToLowerInvariant();
        Country = mention.Profile.Country;
        foreach (var child in document.Children(mention.Head))
        {
            ref readonly var token = ref document[child];
            if (child < mention.Head && (Deprel.Is(token.Deprel, Deprel.Amod) || Deprel.Is(token.Deprel, Deprel.Compound) || Deprel.Is(token.Deprel, Deprel.Nummod)))
            {
                var lemma = token.Lemma.ToLowerInvariant();
                _modifiers.Add(lemma);
                IsDistinct |= Deprel.Is(token.Deprel, Deprel.Nummod) || resolution.Lexicon.Is(WordClass.Distinct, lemma);
                if (char.IsLower(document.Form(child)[0]) || token.Upos is not (Upos.PROPN or Upos.ADJ))
                {
                    _shared.Add(lemma);
                }
            }
        }

        HasForeignModifier = _modifiers.Any(modifier => resolution.Lexicon.Is(WordClass.Distinct, modifier));
        if (mention.Profile.Possessor >= 0)
        {
            Owner = resolution.At(mention.Profile.Possessor)?.Actor;
            Country ??= Owner?.Country;
            IsOwned = true;
        }
    }

    public Mention Mention { get; }

    public string Noun { get; }

    /// <summary>Stated, or the possessor's.</summary>
    public string? Country { get; }

    public ActorDraft? Owner { get; }

    public bool IsOwned { get; }

    /// <summary>True for words that set the phrase apart from others alike ("other", "rival", a number).</summary>
    public bool IsDistinct { get; }

    public bool HasModifiers => _modifiers.Count > 0;

    /// <summary>True for "the previous government", "the local authorities": not the government of the day.</summary>
    public bool HasForeignModifier { get; }

    public bool CountryAgrees(ActorCluster cluster) =>
        Country is null || cluster.Actor.Country is null || Country == cluster.Actor.Country;

    /// <param name="exact">For bare plurals, which repeat their words when they mean the same people.</param>
    public bool Agrees(ActorCluster cluster, bool exact)
    {
        if (!cluster.Nouns.Contains(Noun) || !CountryAgrees(cluster))
        {
            return false;
        }

        if (IsOwned && (Owner is null || cluster.Owner != Owner) && !(cluster.Owner is null && Owner is not null && Owner.Country == cluster.Actor.Country && Owner.Country is not null))
        {
            return false;
        }

        return exact
            ? _modifiers.SetEquals(cluster.Modifiers) || (!IsDistinct && _shared.Overlaps(cluster.Modifiers))
            : _modifiers.IsSubsetOf(cluster.Modifiers);
    }

    public void AddTo(ActorCluster cluster)
    {
        cluster.Nouns.Add(Noun);
        cluster.Modifiers.UnionWith(_modifiers);
        foreach (var title in Mention.Profile.Titles)
        {
            cluster.Offices.Add(title.Office);
        }

        cluster.Actor.Country ??= Country;
    }
}
