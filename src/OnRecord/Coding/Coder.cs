using OnRecord.Knowledge;
using OnRecord.Language;
using OnRecord.Reading;

namespace OnRecord.Coding;

/// <summary>Runs the coding steps in order. Their needs are checked when it is built. Thread-safe.</summary>
internal sealed class Coder
{
    private readonly KnowledgeBase _knowledge;
    private readonly IReadOnlyList<CodingStep> _steps;

    /// <exception cref="ArgumentException">A step requires a layer that no earlier step assigns.</exception>
    public Coder(KnowledgeBase knowledge, IReadOnlyList<CodingStep> steps)
    {
        var assigned = Layers.None;
        foreach (var step in steps)
        {
            var missing = step.Requires & ~assigned;
            if (missing != Layers.None)
            {
                throw new ArgumentException($"{step.GetType().Name} requires {missing}, which no earlier step assigns", nameof(steps));
            }

            assigned |= step.Assigns;
        }

        _knowledge = knowledge;
        _steps = steps;
    }

    public Draft Code(Article article, Document document)
    {
        var draft = new Draft(article, document, _knowledge);
        foreach (var step in _steps)
        {
            step.Run(draft);
        }

        return draft;
    }
}
