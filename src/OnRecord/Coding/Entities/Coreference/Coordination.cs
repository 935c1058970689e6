using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Roles that share their complement or their holder: "founder and president of X", "founder of X and its
/// president".</summary>
internal sealed class Coordination(Resolution resolution)
{
    private const int Reach = 16;
    private readonly Document _document = resolution.Document;

    /// <summary>The roles of the same actor joined to this one by "and" or a comma, the one after it first.</summary>
    public IEnumerable<Mention> Beside(Mention mention)
    {
        var sentence = _document.SentenceOf(mention.Head).Tokens;
        for (var token = mention.Head + 1; token < Math.Min(sentence.End, mention.Head + Reach); token++)
        {
            if (RoleAt(token, mention.Actor) is { } next && IsJoined(mention.Head, next))
            {
                yield return next;
            }
        }

        for (var token = mention.Head - 1; token >= Math.Max(sentence.Start, mention.Head - Reach); token--)
        {
            if (RoleAt(token, mention.Actor) is { } previous && IsJoined(token, mention))
            {
                yield return previous;
            }
        }
    }

    private Mention? RoleAt(int token, ActorDraft? actor) =>
        resolution.At(token) is { Kind: MentionKind.Nominal, Profile.Titles.Count: > 0 } mention && mention.Actor == actor ? mention : null;

    /// <summary>By the parse, or because nothing but a conjunction stands between: parses hang the second role on the
    /// name.</summary>
    private bool IsJoined(int first, Mention second)
    {
        if (_document[second.Head].Deprel == Deprel.Conj && _document[second.Head].Head == first)
        {
            return true;
        }

        var at = first + 1;
        while (at < second.Tokens.Start && _document[at].Upos is Upos.CCONJ or Upos.PUNCT)
        {
            at++;
        }

        return at == second.Tokens.Start && at > first + 1;
    }
}
