namespace OnRecord.Training.Neural;

/// <summary>Whose guidelines a sentence was annotated by. The first are those that the engine follows.</summary>
internal enum Corpus
{
    EnglishWeb,
    Gum,
    Encyclopedia,
}
