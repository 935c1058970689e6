namespace OnRecord.Knowledge.Import;

/// <summary>A record of an actor dictionary as its lines give it.</summary>
internal sealed class PetrarchEntry(int line, string phrase)
{
    public int Line { get; } = line;

    public string Phrase { get; } = phrase;

    public List<(int Line, string Phrase)> Synonyms { get; } = [];

    public List<PetrarchRestriction> Codes { get; } = [];
}
