using OnRecord.Coding.Entities.Mentions;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>The mention that a relative pronoun stands for. After a comma, "who" is the person that a phrase is about
/// ("a commander in one of the militias, who asked …"), though the parse may hang the clause on the nearest noun.</summary>
internal sealed class RelativeAntecedent(Resolution resolution)
{
    private const int MaxSteps = 6;
    private readonly Document _document = resolution.Document;

    /// <summary>Null when the antecedent is no mention.</summary>
    public Mention? Of(int pronoun)
    {
        var nearest = RelativeClause.AntecedentHead(_document, pronoun);
        if (nearest < 0)
        {
            return null;
        }

        var mention = resolution.At(nearest);
        return IsPersonal(pronoun) && !Suits(mention, pronoun) ? PersonBeside(nearest, pronoun) ?? PersonAbove(nearest, pronoun) ?? mention : mention;
    }

    private bool IsPersonal(int pronoun) =>
        pronoun > 0 && _document.Form(pronoun - 1) is ","
        && (_document.FormIs(pronoun, "who") || _document.FormIs(pronoun, "whom") || _document.FormIs(pronoun, "whose"));

    /// <summary>A person suits; people suit unless they complement one who speaks ("a leader of the nurses, who said").</summary>
    private bool Suits(Mention? mention, int pronoun) => mention?.Profile.Kind switch
    {
        ActorKind.Person => Agrees(mention, pronoun),
        ActorKind.People => Agrees(mention, pronoun) && !IsSpeaker(pronoun),
        _ => false,
    };

    /// <summary>Who is named between commas right before the clause ("the chair of the council, X, who asked …").</summary>
    private Mention? PersonBeside(int nearest, int pronoun)
    {
        foreach (var child in _document.Children(nearest))
        {
            if (child > nearest && child < pronoun && Deprel.Is(_document[child].Deprel, Deprel.Appos)
                && resolution.At(child) is { Profile.Kind: ActorKind.Person } mention && mention.Tokens.End == pronoun - 1 && Agrees(mention, pronoun))
            {
                return mention;
            }
        }

        return null;
    }

    private Mention? PersonAbove(int nearest, int pronoun)
    {
        var token = nearest;
        for (var steps = 0; steps < MaxSteps && Deprel.Is(_document[token].Deprel, Deprel.Nmod) && _document[token].Head is >= 0 and var head && head < token; steps++)
        {
            token = head;
            if (resolution.At(token) is { Profile.Kind: ActorKind.Person or ActorKind.People } mention && Agrees(mention, pronoun))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>False only where the verb shows the other number: "was" after several, "were" after one.</summary>
    private bool Agrees(Mention mention, int pronoun)
    {
        var verb = _document[pronoun].Head;
        if (verb < 0 || !Deprel.Is(_document[pronoun].Deprel, Deprel.Nsubj))
        {
            return true;
        }

        foreach (var child in _document.Children(verb))
        {
            if (_document[child].Upos == Upos.AUX && NumberOf(child) is { } shown)
            {
                return shown == mention.IsPlural;
            }
        }

        return NumberOf(verb) is not { } plural || plural == mention.IsPlural;
    }

    private bool? NumberOf(int verb) => _document[verb].Xpos switch
    {
        "VBZ" => false,
        "VBP" => true,
        "VBD" when _document.FormIs(verb, "was") => false,
        "VBD" when _document.FormIs(verb, "were") => true,
        _ => null,
    };

    private bool IsSpeaker(int pronoun)
    {
        var verb = _document[pronoun].Head;
        return verb >= 0 && Deprel.Is(_document[pronoun].Deprel, Deprel.Nsubj)
            && resolution.Lexicon.Is(WordClass.Speech, _document[verb].Lemma.ToLowerInvariant());
    }
}
