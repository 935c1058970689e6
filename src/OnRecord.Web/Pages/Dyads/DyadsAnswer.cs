using OnRecord.Store.Networks;
using OnRecord.Store.Queries;
using OnRecord.Web.Charts;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Dyads;

/// <summary>What two actors did to each other.</summary>
/// <param name="Deeds">The events of the chosen period, or the latest.</param>
/// <param name="Busiest">Pairs to choose from, where none is chosen.</param>
public sealed record DyadsAnswer(IReadOnlyList<FoundDyad> Dyads, DyadChart Chart, IReadOnlyList<FoundDeed> Deeds, IReadOnlyList<FoundEdge> Busiest, string? Name, string? Other) : Answer<FoundDyad>(Dyads, null)
{
    /// <summary>Events that are listed.</summary>
    public const int MostDeeds = 60;

    private const int MostPairs = 20;

    internal static DyadsAnswer Of(PageRequest request, DyadsQuestion question)
    {
        var questions = request.Questions;
        if (question.Filter.Filter.Actor is null || question.With is null)
        {
            return new DyadsAnswer([], DyadChart.Of([], Period.Day), [], Pairs(questions, question), ActorLabel.Of(questions, question.Filter.Filter.Actor), null);
        }

        var dyads = All(request, question).ToList();
        var chart = DyadChart.Of(dyads, question.By ?? (dyads.Count == 0 ? Period.Day : Periods.For(Axis.Day(dyads[0].Day), Axis.Day(dyads[^1].Day))));
        var deeds = questions.Deeds(Shown(question, chart) with { Limit = 2 * MostDeeds }, question.With).Where(deed => deed.Quad is not null && IsWanted(questions, question, deed.From)).Take(MostDeeds).ToList();
        return new DyadsAnswer(dyads, chart, deeds, [], ActorLabel.Of(questions, question.Filter.Filter.Actor), ActorLabel.Of(questions, question.With));
    }

    internal static IEnumerable<FoundDyad> All(PageRequest request, DyadsQuestion question) => question.Filter.Filter.Actor is null || question.With is null
        ? []
        : request.Questions.Dyads(question.Filter.Filter, question.With).Where(dyad => IsWanted(request.Questions, question, dyad.From));

    private static Filter Shown(DyadsQuestion question, DyadChart chart) => question.On is { } on && Axis.Day(on) is var day
        ? question.Filter.Filter with { From = Axis.Iso(chart.Period.Start(day)), To = Axis.Iso(chart.Period.End(chart.Period.Start(day))) }
        : question.Filter.Filter;

    private static bool IsWanted(Questions questions, DyadsQuestion question, Node from) => question.Direction switch
    {
        Direction.Forth => from.Name == ActorLabel.Of(questions, question.Filter.Filter.Actor),
        Direction.Back => from.Name == ActorLabel.Of(questions, question.With),
        _ => true,
    };

    // Both directions together, that with more texts first.
    private static IReadOnlyList<FoundEdge> Pairs(Questions questions, DyadsQuestion question) =>
        [.. questions.StrongestNetwork(LatestDays.Of(questions, question.Filter.Filter).Filter, EdgeKind.Event, null, 1, 10 * MostPairs).Edges
            .DistinctBy(edge => string.CompareOrdinal(edge.From.Key, edge.To.Key) < 0 ? (edge.From.Key, edge.To.Key) : (edge.To.Key, edge.From.Key)).Take(MostPairs)];
}
