using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>Makes mentions of personal, possessive and relative pronouns; an "it" that refers to nothing
/// ("it goes without saying") is left out.</summary>
internal sealed class PronounFinder(Document document, ReferenceLexicon lexicon)
{
    public IEnumerable<Mention> Find()
    {
        for (var i = 0; i < document.Count; i++)
        {
            ref readonly var token = ref document[i];
            if ((token.Upos is not (Upos.PRON or Upos.DET) && token.Xpos is not ("PRP" or "PRP$")) || token.Xpos == "POS")
            {
                continue;
            }

            if (IsRelative(i))
            {
                yield return Make(i, 3, false, Gender.Unknown);
            }
            else if (lexicon.Pronoun(document.Form(i)) is { } pronoun && !(pronoun.Gender == Gender.Neuter && IsPleonastic(i)))
            {
                yield return Make(i, pronoun.Person, pronoun.IsPlural, pronoun.Gender);
            }
        }
    }

    private static Mention Make(int token, byte person, bool isPlural, Gender gender) =>
        new(new TokenSpan(token, token + 1), token, MentionKind.Pronoun)
        {
            IsPlural = isPlural,
            Profile = new MentionProfile
            {
                Person = person,
                Gender = gender,
                Definiteness = Definiteness.Definite,
            },
        };

    /// <summary>"who" and "which" in a relative clause; "that" is too often a conjunction to be worth a mention.</summary>
    private bool IsRelative(int token) =>
        document[token].Xpos is "WP" or "WDT" or "WP$"
        && (document.FormIs(token, "who") || document.FormIs(token, "whom") || document.FormIs(token, "whose") || document.FormIs(token, "which"))
        && RelativeClause.AntecedentHead(document, token) >= 0;

    private bool IsPleonastic(int token)
    {
        ref readonly var word = ref document[token];
        if (Deprel.Is(word.Deprel, "expl"))
        {
            return true;
        }

        if (!Deprel.Is(word.Deprel, Deprel.Nsubj) || word.Head < 0)
        {
            return false;
        }

        var predicate = word.Head;
        return HasClauseAfter(predicate) && (document[predicate].Upos == Upos.ADJ || lexicon.Is(WordClass.Raising, document[predicate].Lemma));
    }

    private bool HasClauseAfter(int predicate)
    {
        foreach (var child in document.Children(predicate))
        {
            var relation = document[child].Deprel;
            if (child > predicate && (Deprel.Is(relation, Deprel.Csubj) || Deprel.Is(relation, Deprel.Ccomp)
                || Deprel.Is(relation, Deprel.Xcomp) || Deprel.Is(relation, Deprel.Advcl)))
            {
                return true;
            }
        }

        return false;
    }
}
