using OnRecord.Language;

namespace OnRecord.Training.Neural;

/// <summary>A sentence with whatever its corpus annotates; absent layers are null. Heads count within the sentence,
/// -1 for the root.</summary>
internal sealed record AnnotatedSentence(
    string[] Forms,
    Upos[]? Upos,
    string[]? Xpos,
    int[]? Heads,
    string[]? Relations,
    EntityTag[]? Entities,
    Corpus Corpus = Corpus.EnglishWeb);
