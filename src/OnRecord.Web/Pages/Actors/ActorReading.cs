using OnRecord.Store.Actors;
using OnRecord.Store.Facets;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Actors;

/// <summary>What the page of an actor shows. Everything is bounded: the page says by what.</summary>
/// <param name="Aspects">Offices and ties.</param>
/// <param name="Facets">Of the newest events in which the actor takes part.</param>
public sealed record ActorReading(ListedActor Actor, IReadOnlyList<FoundAspect> Aspects, IReadOnlyList<FoundEvent> Events, IReadOnlyList<FoundStatement> Statements, FoundFacets Facets)
{
    /// <summary>The newest reports whose offices and ties are shown.</summary>
    public const int Reports = 60;

    private const int Shown = 8;
    private const int Counted = 300;

    /// <exception cref="Store.StoreException">No actor is known by this id or name, or several are.</exception>
    internal static ActorReading Of(PageRequest request, string actor)
    {
        var questions = request.Questions;
        var known = questions.TheActor(actor);
        var filter = new Filter { Actor = known.Key };
        return new ActorReading(
            known, questions.OfficesAndTies(known.Key, Reports), questions.Events(filter with { Joined = true }, new Window(Shown)).Items, questions.Statements(filter, new Window(Shown)).Items, questions.EventFacets(filter, Counted));
    }
}
