using OnRecord.Language;
using OnRecord.Language.Conllu;
using OnRecord.Language.Lemmatizing;

namespace OnRecord.Training.Lemmatizing;

/// <summary>Learns a <see cref="LemmatizerModel"/> from sentences with gold tags and lemmas. Deterministic.</summary>
public static class LemmatizerTrainer
{
    /// <summary>Words without a lemma ("_") or with an unknown UPOS are passed over.</summary>
    public static LemmatizerModel Train(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var scripts = new ValueIndex<LemmaScript>();
        var (scriptsByWord, casingByWord) = (new SuffixLexiconBuilder(), new SuffixLexiconBuilder());
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            if (word.Lemma == "_" || !Enum.TryParse<Upos>(word.Upos, out var upos))
            {
                continue;
            }

            var lower = Lower(word.Form);
            var script = LemmaScript.Between(lower, Lower(word.Lemma));
            scriptsByWord.Add(lower, SuffixLexicon.Class(upos, word.Xpos), scripts[script]);
            scriptsByWord.Add(lower, SuffixLexicon.Class(upos, []), scripts[script]);
            if (CasingOf(word.Form, word.Lemma, script) is { } casing)
            {
                casingByWord.Add(word.Form, Lemmatizer.CasingClass(word.Form, upos, word.Xpos), (int)casing);
                casingByWord.Add(word.Form, Lemmatizer.CasingClass(word.Form, upos, []), (int)casing);
            }
        }

        return new LemmatizerModel(scripts.Values, scriptsByWord.Build(), casingByWord.Build());
    }

    internal static string Lower(string form)
    {
        Span<char> lower = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        form.AsSpan().ToLowerInvariant(lower);
        Lemmatizer.NormalizeApostrophes(lower);
        return lower.ToString();
    }

    private static LemmaCasing? CasingOf(string form, string lemma, LemmaScript script)
    {
        var shared = form.Length - script.Ending.Length;
        var lower = Lower(lemma).ToCharArray();
        foreach (var casing in Enum.GetValues<LemmaCasing>())
        {
            var cased = (char[])lower.Clone();
            LetterCases.Apply(casing, cased, form, shared);
            if (cased.AsSpan().SequenceEqual(lemma))
            {
                return casing;
            }
        }

        return null;
    }
}
