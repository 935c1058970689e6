using OnRecord.Text;

namespace OnRecord.Knowledge.Matching;

/// <summary>Words of a document that are a phrase of a table, and the numbers of the entries that have that phrase,
/// in order of entry.</summary>
internal readonly record struct PhraseMatch(TokenSpan Tokens, IReadOnlyList<int> Entries);
