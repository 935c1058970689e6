namespace OnRecord.Store.Search;

/// <summary>A word of a text as the full text knows it.</summary>
/// <param name="Folded">In lower case and without diacritics; not stemmed. Empty for a word that nobody wants.</param>
/// <param name="Start">In UTF-16 units; <paramref name="End"/> is exclusive.</param>
internal readonly record struct SearchToken(string Folded, int Start, int End);
