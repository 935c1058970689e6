using System.IO.Compression;
using System.Text.Json;
using OnRecord.Language.Tokenizing;
using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Training;

/// <summary>Text without labels that the network reads before it is trained: the <c>text</c> of gzipped JSON lines.</summary>
internal static class PlainText
{
    private static readonly string[] Files = ["attribution/polnear-train.jsonl.gz", "events/ngec-synthetic.jsonl.gz"];

    /// <summary>The words of each sentence, in the order of the files.</summary>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    public static List<string[]> Read(string folder, Tokenizer tokenizer)
    {
        var sentences = new List<string[]>();
        foreach (var text in Files.SelectMany(file => Texts(Path.Combine(folder, file))))
        {
            var article = Article.FromText("text", text);
            foreach (var block in article.Blocks)
            {
                Cut(article.Text, block.Span, tokenizer, sentences);
            }
        }

        return sentences;
    }

    private static void Cut(string text, TextSpan block, Tokenizer tokenizer, List<string[]> sentences)
    {
        var words = new List<RawWord>();
        var ends = new List<int>();
        tokenizer.Tokenize(text, block, words, ends);
        var start = 0;
        foreach (var end in ends)
        {
            sentences.Add([.. words[start..end].Select(word => word.Span.Slice(text).ToString())]);
            start = end;
        }
    }

    private static IEnumerable<string> Texts(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"{path}: no such file, expected a training corpus; models/README.md says where to get it", path);
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            using var json = Parse(line, path, number);
            yield return json.RootElement.GetProperty("text").GetString() ?? "";
        }
    }

    private static JsonDocument Parse(string line, string path, int number)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}:{number}: {fault.Message}", fault);
        }
    }
}
