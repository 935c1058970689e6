using OnRecord.Language;
using OnRecord.Reading;

namespace OnRecord.Tests.House;

/// <summary>The code that docs/library.md shows, line for line.</summary>
public class LibraryExamples
{
    [Fact]
    public void Language_OfThreeLines_GivesWordsAndNames()
    {
        var analyzer = new Analyzer(LanguageModel.LoadEmbedded());
        var document = analyzer.Analyze("The envoy left Lima on Friday. Talks had failed.");
        var words = document.Tokens.ToArray().Select(token => $"{token.Lemma}/{token.Upos}/{token.Deprel}");
        var names = document.Entities.Select(entity => $"{entity.Label}: {document.TextOf(entity.Tokens).Slice(document.Text)}");

        Assert.Contains("leave/VERB/root", words);
        Assert.Equal(["Location: Lima"], names);
    }

    [Fact]
    public void Engine_OfTwoLines_GivesTheRecord()
    {
        var engine = Engine.LoadDefault();
        var record = engine.Read(new ReportInput("note", "note-1", "Police arrested four men in Arica, the mayor said."u8.ToArray()));

        Assert.Contains(record.Events, coded => coded.Type == "COERCE");
    }

    [Fact]
    public void Library_EveryLineOfCode_IsCompiledHere()
    {
        var source = Repository.Read("tests/OnRecord.Tests/House/LibraryExamples.cs");
        var blocks = Repository.Read("docs/library.md").Split("```csharp\n").Skip(1).Select(block => block.Split("```")[0]);

        Assert.All(blocks.SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)), line => Assert.Contains(line, source));
    }
}
