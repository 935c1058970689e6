namespace OnRecord.Tests.Language;

/// <summary>Runs <c>Specs/sentences.md</c> with the model that comes with the engine.</summary>
public class SentenceSpecTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Border = " ‖ ";

    public static TheoryData<string> Lines =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", "sentences.md")).Where(line => line.StartsWith("    ")).Select(line => line.Trim())];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Sentences_OfLine_EndAtItsBorders(string line)
    {
        var document = fixture.Analyzer.Analyze(line.Replace(Border, " ", StringComparison.Ordinal));

        Assert.Equal(line, string.Join(Border, document.Sentences.ToArray().Select(sentence => document.TextOf(sentence.Tokens).Slice(document.Text).ToString())));
    }
}
