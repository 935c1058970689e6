using OnRecord.Coding.Entities;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Ties;

/// <summary>Reads the ties that a word states, by its part of speech.</summary>
internal sealed class TieReader(TieContext context, ReferenceLexicon lexicon)
{
    private readonly Document _document = context.Document;

    public void Read(int token)
    {
        ref readonly var word = ref _document[token];
        var lemma = word.Lemma.ToLowerInvariant();
        switch (word.Upos)
        {
            case Upos.NOUN or Upos.PROPN:
                ReadNoun(token, lemma);
                ReadPrefix(token, lemma);
                break;
            case Upos.ADJ:
                ReadModifier(token, TieConstruction.Adjective, lemma);
                ReadModifier(token, TieConstruction.Compound, Verb(lemma));
                ReadPrefix(token, lemma);
                break;
            case Upos.VERB when word.Xpos == "VBN":
                ReadModifier(token, TieConstruction.Participle, lemma);
                ReadModifier(token, TieConstruction.Compound, lemma);
                ReadVerb(token, lemma);
                break;
            case Upos.VERB:
                ReadVerb(token, lemma);
                break;
        }
    }

    private void ReadNoun(int token, string lemma)
    {
        if (context.Rules.For(TieConstruction.Noun, lemma) is not { Count: > 0 } rules || context.IsDisowned(token))
        {
            return;
        }

        var holder = context.At(token) is { Actor: not null } own ? own : context.Holder(token);
        foreach (var rule in rules)
        {
            foreach (var complement in context.Complements.Of(token, rule.Markers))
            {
                if (holder?.Actor is { } actor && Fits(rule, actor, complement.Actor!))
                {
                    context.Add(rule, holder, token, complement);
                }
            }
        }
    }

    /// <summary>Leading and belonging need a body; a "leader of the protest" leads none.</summary>
    private static bool Fits(TieRule rule, ActorDraft holder, ActorDraft complement) => rule.Relation switch
    {
        RelationType.Leads => complement.Kind is not ActorKind.Person && holder.Kind is not ActorKind.Place,
        RelationType.MemberOf => complement.Kind is not (ActorKind.Person or ActorKind.Place or ActorKind.State) && holder.Kind is ActorKind.Person or ActorKind.People or ActorKind.ArmedGroup or ActorKind.Organization,
        RelationType.PartOf => complement.Kind is not (ActorKind.Person or ActorKind.People),
        _ => complement.Kind is not ActorKind.Place,
    };

    private void ReadModifier(int token, TieConstruction construction, string lemma)
    {
        foreach (var rule in context.Rules.For(construction, lemma))
        {
            if (!context.IsDisowned(token) && context.Holder(token) is { Actor: { } actor } holder)
            {
                foreach (var complement in context.Complements.Of(token, rule.Markers))
                {
                    if (Fits(rule, rule.IsReversed ? complement.Actor! : actor, rule.IsReversed ? actor : complement.Actor!))
                    {
                        context.Add(rule, holder, token, complement);
                    }
                }
            }
        }
    }

    /// <summary>"pro-X": the word itself is the mention of the complement.</summary>
    private void ReadPrefix(int token, string lemma)
    {
        var hyphen = lemma.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || hyphen + 1 >= lemma.Length || context.IsDisowned(token))
        {
            return;
        }

        foreach (var rule in context.Rules.For(TieConstruction.Prefix, lemma[..(hyphen + 1)]))
        {
            if (context.Modified(token) is { Actor: not null } holder && context.At(token) is { Actor: not null } named)
            {
                context.Add(rule, holder, token, named);
            }
        }
    }

    private void ReadVerb(int token, string lemma)
    {
        if (context.Rules.For(TieConstruction.Verb, lemma) is not { Count: > 0 } rules || !IsStanding(token) || context.IsDisowned(token))
        {
            return;
        }

        var holder = context.Holder(token);
        foreach (var rule in rules)
        {
            foreach (var complement in context.Complements.Of(token, rule.Markers))
            {
                if (holder?.Actor is { } actor && Fits(rule, actor, complement.Actor!) && complement.Actor!.Kind != ActorKind.Place)
                {
                    context.Add(rule, holder, token, complement);
                }
            }
        }
    }

    /// <summary>A simple present outside other people's claims ("Y, which supports X"), or a perfect that is open to this day
    /// ("has led X since 2019"); a past or progressive verb tells an event.</summary>
    private bool IsStanding(int verb)
    {
        if (_document[verb].Xpos is not ("VBZ" or "VBP") && !(IsPerfect(verb) && context.IsOngoing(verb)))
        {
            return false;
        }

        for (var (token, steps) = (verb, 0); token >= 0 && steps < 32; token = _document[token].Head, steps++)
        {
            ref readonly var word = ref _document[token];
            if (word.Head >= 0 && (Deprel.Is(word.Deprel, Deprel.Ccomp) || Deprel.Is(word.Deprel, Deprel.Parataxis))
                && lexicon.Is(WordClass.Speech, _document[word.Head].Lemma.ToLowerInvariant()))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPerfect(int verb)
    {
        foreach (var child in _document.Children(verb))
        {
            if (Deprel.Is(_document[child].Deprel, Deprel.Aux) && !Deprel.Is(_document[child].Deprel, Deprel.AuxPass) && _document[child].Lemma == "have" && _document[child].Xpos is "VBZ" or "VBP")
            {
                return _document.Child(verb, Deprel.AuxPass) < 0;
            }
        }

        return false;
    }

    /// <summary>Adjectives such as "backed" that the tagger did not take for participles.</summary>
    private static string Verb(string lemma) => lemma.EndsWith("ed", StringComparison.Ordinal) ? lemma[..^2] : lemma;
}
