using System.Collections.Concurrent;
using OnRecord.Store.Facets;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Forms;

/// <summary>Keeps the facets of questions as long as the record does not change: they cost more than the page of a list. Thread-safe.</summary>
internal sealed class FacetMemory
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, FoundFacets> _found = new(StringComparer.Ordinal);

    /// <param name="ask">Counts them anew.</param>
    public FoundFacets Of(Questions questions, IQuestion question, Func<FoundFacets> ask)
    {
        // All pages of a list have the same facets.
        var key = $"{questions.State} {question.With(("limit", null))}";
        if (_found.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_found.Count >= Most)
        {
            _found.Clear();
        }

        return _found.GetOrAdd(key, ask());
    }
}
