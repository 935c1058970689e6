using OnRecord.Language;
using OnRecord.Language.Conllu;
using OnRecord.Training.Neural;

namespace OnRecord.Training;

/// <summary>The corpora that the language model learns from, read from a folder with <c>ud/</c> and <c>ner/</c> in it
/// (files as named in models/README.md). Development files are never read.</summary>
internal sealed class Corpora
{
    private static readonly (string Name, Corpus Corpus)[] TreebankFiles =
        [("ud/en_ewt-train.conllu.gz", Corpus.EnglishWeb), ("ud/en_gum_nonnc-train.conllu.gz", Corpus.Gum)];

    private static readonly (string Name, Corpus Corpus)[] EntityFiles =
        [("ner/uner-train.conllu.gz", Corpus.EnglishWeb), ("ner/wikigold.conllu.gz", Corpus.Encyclopedia), (SmallFile, Corpus.Encyclopedia)];

    // 200 sentences would be lost among thirty thousand.
    private const string SmallFile = "ner/politics-train.conllu.gz";
    private const int SmallRepeats = 3;

    private Corpora(List<ConlluSentence>[] treebanks, List<AnnotatedSentence> sentences)
    {
        Treebanks = treebanks;
        Sentences = sentences;
    }

    /// <summary>The treebanks in a fixed order, as read.</summary>
    public IReadOnlyList<IReadOnlyList<ConlluSentence>> Treebanks { get; }

    /// <summary>Treebank sentences with entity tags where an entity corpus tags the same words or the treebank marks
    /// mentions, then the sentences
    /// that only entity corpora have.</summary>
    public IReadOnlyList<AnnotatedSentence> Sentences { get; }

    /// <exception cref="FileNotFoundException">A corpus is missing; the message names it and where to get it.</exception>
    public static Corpora Read(string folder)
    {
        var treebanks = TreebankFiles.Select(file => ReadFile(folder, file.Name)).ToArray();
        var tagged = EntityFiles.SelectMany(file => ReadFile(folder, file.Name).Select(sentence => Entities(sentence, file.Corpus))).ToList();
        var byWords = new Dictionary<string, AnnotatedSentence>(StringComparer.Ordinal);
        foreach (var sentence in tagged)
        {
            byWords[Key(sentence)] = sentence;
        }

        var sentences = new List<AnnotatedSentence>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in treebanks.Zip(TreebankFiles, (treebank, file) => treebank.Select(sentence => Tree(sentence, file.Corpus))).SelectMany(all => all))
        {
            var key = Key(sentence);
            taken.Add(key);
            sentences.Add(sentence with { Entities = byWords.GetValueOrDefault(key)?.Entities ?? sentence.Entities });
        }

        sentences.AddRange(tagged.Where(sentence => !taken.Contains(Key(sentence))));
        sentences.AddRange(Enumerable.Repeat(ReadFile(folder, SmallFile).Select(sentence => Entities(sentence, Corpus.Encyclopedia)).ToList(), SmallRepeats - 1).SelectMany(all => all));
        return new Corpora(treebanks, sentences);
    }

    private static List<ConlluSentence> ReadFile(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? ConlluReader.ReadFile(path)
            : throw new FileNotFoundException($"{path}: no such file, expected a training corpus; models/README.md says where to get it", path);
    }

    private static string Key(AnnotatedSentence sentence) => string.Join(' ', sentence.Forms);

    private static AnnotatedSentence Tree(ConlluSentence sentence, Corpus corpus)
    {
        var words = sentence.Words.ToArray();
        return new AnnotatedSentence(
            [.. words.Select(word => word.Form)],
            [.. words.Select(word => Enum.Parse<Upos>(word.Upos))],
            [.. words.Select(word => word.Xpos)],
            [.. words.Select(word => word.Head - 1)],
            [.. words.Select(word => word.Deprel)],
            words.Any(word => !ConlluMisc.Get(word.Misc, "Entity").IsEmpty) ? MentionNames.Read(words) : null,
            corpus);
    }

    private static AnnotatedSentence Entities(ConlluSentence sentence, Corpus corpus)
    {
        var words = sentence.Words.ToArray();
        return new AnnotatedSentence(
            [.. words.Select(word => word.Form)],
            Upos: null,
            Xpos: null,
            Heads: null,
            Relations: null,
            [.. words.Select(word => EntityTags.Parse(ConlluMisc.Get(word.Misc, "NER")))],
            corpus);
    }
}
