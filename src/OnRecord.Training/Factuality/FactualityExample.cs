using OnRecord.Coding.Factuality;
using OnRecord.Language;

namespace OnRecord.Training.Factuality;

/// <summary>An event with the factuality that annotators gave it.</summary>
/// <param name="Word">Token of the document.</param>
/// <param name="Gold">In [−3, +3].</param>
public sealed record FactualityExample(Document Document, int Word, double Gold, Genre Genre);
