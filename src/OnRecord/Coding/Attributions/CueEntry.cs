using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions;

/// <summary>A line of <c>data/lexicon/cues.tsv</c>.</summary>
/// <param name="Lemmas">One lemma, or those of a phrase in order; the first is the head.</param>
/// <param name="Frame">How content attaches: that, wh, inf, obj, obj-that, prep or none.</param>
/// <param name="Quotes">Whether the cue introduces direct quotations.</param>
internal sealed record CueEntry(IReadOnlyList<string> Lemmas, Upos Pos, CueClass Class, string Frame, bool Quotes);
