using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Store.Searches;
using OnRecord.Web.Access;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Searches;

/// <summary>The searches that a user keeps.</summary>
internal static class SearchEndpoints
{
    private const int LongestAddress = 4000;

    private static readonly string[] Pages = ["/reports", "/events", "/statements", "/stories", "/timeline", "/commitments", "/contradictions", "/network", "/dyads", "/map", "/sources", "/source"];

    private static readonly ListForm<SavedSearch> Form = new(
        [new("name", search => search.Name), new("address", search => search.Address), new("saved", search => search.Saved)],
        (json, search) =>
        {
            json.WriteString("name", search.Name);
            json.WriteString("address", search.Address);
            json.WriteString("saved", search.Saved);
        });

    public static void MapSearches(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<SearchesPage>("/searches", request => new() { [nameof(SearchesPage.Searches)] = Of(request) });
        routes.MapAnswer("/searches.json", request => JsonPage.Of(new Store.Paging.Page<SavedSearch>(Of(request), null), Form));
        routes.MapAnswer("/searches.csv", request => new CsvFile<SavedSearch>(Of(request), Form, "searches"));
        routes.MapPost("/searches", Save);
        routes.MapPost("/searches/rename", Rename);
        routes.MapPost("/searches/remove", Remove);
    }

    private static IReadOnlyList<SavedSearch> Of(PageRequest request) => request.Service<RecordStore>().Searches().Of(request.Service<CurrentUser>().User.Name);

    private static IResult Save([FromForm] string? name, [FromForm] string? address, RecordStore store, CurrentUser user)
    {
        var given = Name(name);
        if (address is null or { Length: > LongestAddress } || !Pages.Contains(address.Split('?')[0], StringComparer.Ordinal))
        {
            throw new BadQuestionException(["address is no search of this desk"]);
        }

        store.Searches().Save(user.User.Name, given, address);
        return Results.LocalRedirect("/searches");
    }

    private static IResult Rename([FromForm] long number, [FromForm] string? name, RecordStore store, CurrentUser user)
    {
        try
        {
            return store.Searches().Rename(user.User.Name, number, Name(name)) ? Results.LocalRedirect("/searches") : throw new NotFoundException("you keep no such search");
        }
        catch (StoreException refused) when (!refused.IsPassing)
        {
            throw new BadQuestionException([refused.Message]);
        }
    }

    private static string Name(string? name) => name?.Trim() is { Length: > 0 and <= SavedSearches.LongestName } given
        ? given
        : throw new BadQuestionException([$"name has {name?.Trim().Length ?? 0} characters; expected 1 to {SavedSearches.LongestName}"]);

    private static IResult Remove([FromForm] long number, RecordStore store, CurrentUser user)
    {
        store.Searches().Remove(user.User.Name, number);
        return Results.LocalRedirect("/searches");
    }
}
