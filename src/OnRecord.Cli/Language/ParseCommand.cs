using System.CommandLine;
using System.Text;
using OnRecord.Language;
using OnRecord.Language.Conllu;
using OnRecord.Reading;

namespace OnRecord.Cli.Language;

/// <summary><c>onrecord parse [FILE]</c>: text or CoNLL-U to CoNLL-U, on all cores, in input order.</summary>
internal static class ParseCommand
{
    // Units of text, and sentences of CoNLL-U, that one piece of work holds.
    private const int UnitsAtOnce = 1 << 16;
    private const int SentencesAtOnce = 512;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Input file; - is standard input.", DefaultValueFactory = _ => "-" };
        var input = new Option<string>("--input") { Description = "text, or conllu to keep its sentences and words.", DefaultValueFactory = _ => "text" };
        input.AcceptOnlyFromAmong("text", "conllu");
        var model = new Option<FileInfo?>("--model") { Description = "A trained model instead of the built-in one." };
        var command = new Command("parse", "Finds sentences, words, tags, lemmas, heads and named entities; writes CoNLL-U.") { file, input, model };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(input) == "conllu", parsed.GetValue(model)));
        return command;
    }

    private static int Run(string path, bool isConllu, FileInfo? model)
    {
        try
        {
            var analyzer = new Analyzer(model is null ? LanguageModel.LoadEmbedded() : LanguageModel.Load(model.FullName));
            using var reader = Open(path);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            var pieces = isConllu ? Conllu(analyzer, reader, path) : Text(analyzer, reader.ReadToEnd());
            foreach (var sentences in pieces)
            {
                new ConlluWriter(output).Write(sentences);
            }

            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static StreamReader Open(string path) => path == "-"
        ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8)
        : Directory.Exists(path)
            ? throw new IOException($"{path}: a directory, expected a file")
            : new StreamReader(path, Encoding.UTF8);

    private static ParallelQuery<IEnumerable<ConlluSentence>> Conllu(Analyzer analyzer, TextReader reader, string path) =>
        new ConlluReader(reader, path).Read().Chunk(SentencesAtOnce)
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(sentences => ConlluOverlay.Apply(sentences, analyzer.Analyze(ConlluDocument.Read(sentences))));

    private static IEnumerable<IEnumerable<ConlluSentence>> Text(Analyzer analyzer, string text)
    {
        var article = Article.FromText("text", text);
        var first = 1;
        foreach (var document in Pieces(article).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(analyzer.Analyze))
        {
            yield return ConlluDocument.Sentences(document, first: first);
            first += document.Sentences.Length;
        }
    }

    // Blocks in runs of a bounded size, over the one text.
    private static IEnumerable<Article> Pieces(Article article)
    {
        var start = 0;
        while (start < article.Blocks.Count)
        {
            var end = start + 1;
            while (end < article.Blocks.Count && article.Blocks[end].Span.End - article.Blocks[start].Span.Start <= UnitsAtOnce)
            {
                end++;
            }

            yield return new Article(article.Id, article.Text, [.. article.Blocks.Skip(start).Take(end - start)]);
            start = end;
        }
    }
}
