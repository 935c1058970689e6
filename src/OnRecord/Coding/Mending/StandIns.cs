using OnRecord.Coding.Entities;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Language.Neural;

namespace OnRecord.Coding.Mending;

/// <summary>Words that could be two things and are taken for the wrong one: "plans" in "their union, the Harbour League, plans to march",
/// where the subject stands far off, and "crossing" in "they reopened the border crossing at Quilla". Such a sentence is
/// read again with a word in their place that can be nothing else, and that reading is kept where it gives the word the part that
/// the first left open. Immutable and thread-safe.</summary>
internal sealed class StandIns(Analyzer analyzer, EventLexicon lexicon, ReferenceLexicon reference)
{
    private const string PlaceNoun = "bridge";
    private const string BeforeInfinitive = "hopes";
    private const string Infinitive = "leave";
    private const string BeforeObject = "seeks";
    private const string BeforePreposition = "goes";

    private readonly HashSet<string> _verbs = lexicon.Verbs.ToHashSet(StringComparer.Ordinal);
    private readonly WordForms _forms = WordForms.Load(lexicon.Verbs, lexicon.Nouns);

    /// <summary>The document itself when nothing is read anew.</summary>
    public Document Reread(Document document)
    {
        Token[]? tokens = null;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Tokens.Length <= Annotator.Window && (PluralVerb(document, sentence) ?? PlaceGerund(document, sentence)) is { } better)
            {
                tokens ??= document.Tokens.ToArray();
                better.CopyTo(tokens, sentence.Tokens.Start);
            }
        }

        return tokens is null ? document : document.With(tokens);
    }

    private Token[]? PluralVerb(Document document, Sentence sentence)
    {
        if (Suspect(document, sentence) is not (>= 0 and var word))
        {
            return null;
        }

        var start = sentence.Tokens.Start;
        var read = analyzer.Reread(document, sentence, For(document, word));
        read[word - start] = read[word - start] with { Lemma = Verb(document, word)! };
        return IsBetter(document, read, start, word) ? read : null;
    }

    // A place after the noun that says what kind it is.
    private Token[]? PlaceGerund(Document document, Sentence sentence)
    {
        for (var i = sentence.Tokens.Start + 1; i < sentence.Tokens.End; i++)
        {
            if (document[i] is { Xpos: "VBG", Upos: Upos.VERB } && reference.Noun(document.Form(i).ToString()) is { Kind: "place" }
                && document[i - 1].Xpos == "NN" && reference.Noun(document[i - 1].Lemma) is not { Kind: "person" or "group" } && !document.HasChild(i, Deprel.Obj))
            {
                var read = analyzer.Reread(document, sentence, new Dictionary<int, string> { [i] = PlaceNoun });
                var noun = read[i - sentence.Tokens.Start];
                return noun.Upos == Upos.NOUN && read[i - 1 - sentence.Tokens.Start].Head == i ? read : null;
            }
        }

        return null;
    }

    // The first plural that may be the verb of a singular subject, no finite verb standing before it but in relative clauses.
    private int Suspect(Document document, Sentence sentence)
    {
        var (start, end) = (sentence.Tokens.Start, sentence.Tokens.End);
        for (var i = start + 1; i < end - 1; i++)
        {
            if (document[i].Xpos is "VBZ" or "VBD" or "VBP" or "MD")
            {
                if (!IsInRelativeClause(document, i))
                {
                    return -1;
                }
            }
            else if (document[i] is { Xpos: "NNS", Upos: Upos.NOUN } && char.IsLower(document.Form(i)[0]) && Verb(document, i) is not null && document.Marker(i) < 0
                && (document.FormIs(i - 1, ",") ? EndsSetOff(document, start, i) && BeginsComplement(document, i + 1) : IsSingular(document, i - 1) && BeginsObject(document, i + 1)))
            {
                return i;
            }
        }

        return -1;
    }

    private string? Verb(Document document, int word) =>
        _verbs.Contains(document[word].Lemma) ? document[word].Lemma : _forms.Verb(document.Form(word).ToString(), document[word].Lemma);

    private static bool IsInRelativeClause(Document document, int token)
    {
        for (; token >= 0; token = document[token].Head)
        {
            if (document[token].Deprel == Deprel.AclRelcl)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSingular(Document document, int token) => document[token].Xpos is "NN" or "NNP";

    // What is set off begins as no item of a list does: "the largest party", "which leads the mission", "under pressure".
    private static bool EndsSetOff(Document document, int start, int word)
    {
        for (var i = start + 1; i < word - 1; i++)
        {
            if (document.FormIs(i, ","))
            {
                return IsSingular(document, i - 1) && document[i + 1].Xpos is "DT" or "PRP$" or "WDT" or "WP" or "WRB" or "IN" or "RB" or "VBN" or "VBG";
            }
        }

        return false;
    }

    private static bool BeginsObject(Document document, int token) => document[token].Xpos is "DT" or "PRP$" or "PRP" && char.IsLower(document.Form(token)[0]);

    private static bool BeginsComplement(Document document, int token) => BeginsObject(document, token) || document[token].Xpos is "TO" or "IN" or "CD" or "JJ" or "NNP";

    private Dictionary<int, string> For(Document document, int word)
    {
        var next = word + 1;
        if (!document.FormIs(next, "to") || BeginsObject(document, next + 1) || document[next + 1].Xpos is "NNP" or "CD")
        {
            return new() { [word] = document[next].Xpos is "IN" or "TO" ? BeforePreposition : BeforeObject };
        }

        var standIns = new Dictionary<int, string> { [word] = BeforeInfinitive };
        if (document[next + 1] is { Xpos: "NN" } infinitive && _verbs.Contains(infinitive.Lemma))
        {
            standIns[next + 1] = Infinitive;
        }

        return standIns;
    }

    // It is the main verb, or what a speaker named after it says, and has a subject before it; it had none to be the verb of.
    private static bool IsBetter(Document document, Token[] read, int start, int word)
    {
        var verb = read[word - start];
        if (verb.Upos != Upos.VERB || verb.Xpos != "VBZ" || Subject(read, word) is not (>= 0 and var subject) || subject + start > word)
        {
            return false;
        }

        return verb.Head < 0
            || (verb.Deprel is Deprel.Ccomp or Deprel.Parataxis && verb.Head > word && read[verb.Head - start].Head < 0
                && document[verb.Head].Upos == Upos.VERB && GiveSpeaker(read, start, word, verb.Head));
    }

    // The subject of a token, by its place in the sentence, or -1.
    private static int Subject(Token[] read, int of)
    {
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i].Head == of && Deprel.Base(read[i].Deprel) is Deprel.Nsubj)
            {
                return i;
            }
        }

        return -1;
    }

    // "…, its president, Ana Ruiz, said": who speaks may have been set beside the last noun of what is said.
    private static bool GiveSpeaker(Token[] read, int start, int word, int speech)
    {
        if (Subject(read, speech) is >= 0 and var subject)
        {
            return subject + start > word;
        }

        var last = speech - 1;
        while (last > word && read[last - start].Upos == Upos.PUNCT)
        {
            last--;
        }

        var speaker = -1;
        for (var i = last; i > word; i = read[i - start].Head)
        {
            speaker = read[i - start].Deprel == Deprel.Appos ? i : speaker;
        }

        if (speaker < 0)
        {
            return false;
        }

        read[speaker - start] = read[speaker - start] with { Head = speech, Deprel = Deprel.Nsubj };
        return true;
    }
}
