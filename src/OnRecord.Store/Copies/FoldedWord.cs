namespace OnRecord.Store.Copies;

/// <summary>A word in the form in which texts are compared.</summary>
/// <param name="Hash">Of <see cref="WordHash"/>.</param>
/// <param name="IsNumber">A number that is spelt out.</param>
internal sealed record FoldedWord(string Text, ulong Hash, bool IsNumber);
