using OnRecord.Language;

namespace OnRecord.Tests.Language;

public sealed class AnalyzerFixture
{
    public Analyzer Analyzer { get; } = new(LanguageModel.LoadEmbedded());
}
