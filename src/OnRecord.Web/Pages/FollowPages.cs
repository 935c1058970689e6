using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Interchange.Listing;
using OnRecord.Knowledge.Countries;
using OnRecord.Store.Commitments;
using OnRecord.Store.Countries;
using OnRecord.Store.Networks;
using OnRecord.Store.Queries;
using OnRecord.Store.Stories;
using OnRecord.Store.Tellings;
using OnRecord.Store.Timelines;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;
using OnRecord.Web.Keeping;
using OnRecord.Web.Layout;
using OnRecord.Web.Pages.Briefs;
using OnRecord.Web.Pages.Commitments;
using OnRecord.Web.Pages.Contradictions;
using OnRecord.Web.Pages.Dyads;
using OnRecord.Web.Pages.Network;
using OnRecord.Web.Pages.Sources;
using OnRecord.Web.Pages.Stories;
using OnRecord.Web.Pages.Timeline;
using OnRecord.Web.Pages.WorldMap;

namespace OnRecord.Web.Pages;

/// <summary>Pages that follow stories, actors and what they announce, and the brief.</summary>
internal static class FollowPages
{
    public static IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new("Stories", "/stories"), new("Timeline", "/timeline"), new("Commitments", "/commitments"), new("Contradictions", "/contradictions"), new("Network", "/network"),
        new("Dyads", "/dyads"), new("Map", "/map"), new("Sources", "/sources"), new("Brief", "/brief"),
    ];

    public static IServiceCollection AddFollowing(this IServiceCollection services) => services.AddSingleton(_ => new Charts.WorldMap(CountryOutline.LoadEmbedded()));

    public static void MapFollowing(this IEndpointRouteBuilder routes)
    {
        routes.MapAnswers<StoriesPage, StoriesQuestion, FoundStory>("/stories", StoriesQuestion.Read, StoriesAnswer.Of, StoriesAnswer.All, StoryForm.Form);
        routes.MapStory();
        var counting = routes.MapGroup("");
        LongWork.AddTo(counting);
        counting.MapAnswers<TimelinePage, TimelineQuestion, FoundEntry>("/timeline", TimelineQuestion.Read, TimelineAnswer.Of, TimelineAnswer.All, EntryForm.Form);
        counting.MapAnswers<CommitmentsPage, CommitmentsQuestion, FoundCommitment>("/commitments", CommitmentsQuestion.Read, CommitmentsAnswer.Of, CommitmentsAnswer.All, CommitmentForm.Form, CommitmentsAnswer.Shown);
        counting.MapAnswers<ContradictionsPage, ContradictionsQuestion, FoundLink>("/contradictions", ContradictionsQuestion.Read, ContradictionsAnswer.Of, ContradictionsAnswer.All, ContradictionForm.Form);
        counting.MapAnswers<NetworkPage, NetworkQuestion, FoundEdge>("/network", NetworkQuestion.Read, NetworkAnswer.Of, NetworkAnswer.All, EdgeForm.Form);
        counting.MapAnswers<DyadsPage, DyadsQuestion, FoundDyad>("/dyads", DyadsQuestion.Read, DyadsAnswer.Of, DyadsAnswer.All, DyadForm.Form);
        counting.MapAnswers<WorldMapPage, WorldMapQuestion, FoundCountry>("/map", WorldMapQuestion.Read, WorldMapAnswer.Of, WorldMapAnswer.All, CountryForm.Form);
        counting.MapAnswers<SourcesPage, SourcesQuestion, FoundSource>("/sources", SourcesQuestion.Read, SourcesAnswer.Of, SourcesAnswer.All, SourceForm.Form);
        counting.MapAnswers<SourcePage, SourceQuestion, FoundStatement>("/source", SourceQuestion.Read, SourceAnswer.Of, SourceAnswer.All, StatementForm.Form);
        counting.MapNetworkFiles();
        counting.MapBriefs();
    }

    // The reports of a story, as the command line lists them.
    private static void MapStory(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<StoryPage>("/stories/{report}", request => new() { ["Story"] = StoryView.Of(request.Questions, request.Route("report")) });
        routes.MapAnswer("/stories/{report}.json", request => new JsonObjectResult(json => JsonPage.Write(json, "items", StoryView.Of(request.Questions, request.Route("report")).Reports, StoryReportForm.Form)));
        routes.MapAnswer("/stories/{report}.csv", request => new CsvFile<FoundStoryReport>(StoryView.Of(request.Questions, request.Route("report")).Reports, StoryReportForm.Form, "/story"));
    }
}
