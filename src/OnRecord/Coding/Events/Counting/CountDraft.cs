using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Events.Counting;

/// <summary>A count while it is being coded.</summary>
/// <param name="Number">The tokens of the number and its bound.</param>
/// <param name="Word">The word that says what is counted.</param>
internal sealed record CountDraft(CountKind Kind, long Value, CountBound Bound, TokenSpan Number, int Word);
