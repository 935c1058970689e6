using OnRecord.Reading;

namespace OnRecord.Tests.Fuzzing;

/// <summary>One reader with inputs that it can read, the tokens of its format, and what must hold of any input.</summary>
/// <param name="Share">Of a run's inputs, by what one costs.</param>
/// <param name="Try">Does the work; a <see cref="ReadingException"/> is an answer like any other.</param>
internal sealed record FuzzTarget(string Name, int Share, IReadOnlyList<byte[]> Corpus, IReadOnlyList<string> Tokens, Action<byte[]> Try);
