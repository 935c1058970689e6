using OnRecord.Coding.Entities.Coreference;

namespace OnRecord.Training.Coreference;

/// <summary>A pronoun of the training set: its candidates, and which of them are right (at least one is).</summary>
internal sealed record AntecedentExample(PronounClass Pronoun, IReadOnlyList<Antecedent> Candidates, bool[] IsRight);
