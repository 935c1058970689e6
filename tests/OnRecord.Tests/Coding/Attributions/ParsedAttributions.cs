using OnRecord.Coding;
using OnRecord.Coding.Attributions;
using OnRecord.Coding.Attributions.Contents;
using OnRecord.Coding.Attributions.Sources;
using OnRecord.Coding.Attributions.Sourcing;
using OnRecord.Tests.Coding.Entities;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Attributions;

/// <summary>A report parsed by hand with its attributions given in tokens, so that no model is needed. Each attribution
/// names its cue, the head of its source and the ends of source and content by word, the first such word counting.</summary>
internal sealed class ParsedAttributions
{
    public static readonly Lazy<CueLexicon> Cues = new(CueLexicon.LoadEmbedded);
    public static readonly Lazy<SourcingLexicon> Sourcing = new(SourcingLexicon.LoadEmbedded);
    private readonly List<Extraction> _extractions = [];
    private readonly Draft _draft;

    public ParsedAttributions(string words)
    {
        _draft = ParsedReport.Draft(words);
        Context = new AttributionContext(_draft.Document, Cues.Value);
    }

    public AttributionContext Context { get; }

    /// <param name="source">First and last token, or null for none.</param>
    /// <param name="content">First and last token.</param>
    public ParsedAttributions Add(int cue, (int First, int Last, int Head)? source, (int First, int Last) content)
    {
        var candidate = source is { } s ? new SourceCandidate(new TokenSpan(s.First, s.Last + 1), s.Head, -1) : SourceCandidate.None;
        var run = new ContentCandidate(new TokenSpan(content.First, content.Last + 1), default, 0, 0);
        _extractions.Add(new Extraction(cue, new TokenSpan(cue, cue + 1), candidate, run, 1));
        return this;
    }

    public List<AttributionDraft> Read()
    {
        new AttributionReader(Cues.Value, Sourcing.Value).Read(_draft, Context, Nesting.Resolve(_extractions));
        return _draft.Attributions;
    }
}
