using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Reports;

/// <summary>Reports by their words.</summary>
internal static class SearchEndpoints
{
    private static readonly Parameter Words = ParameterKinds.Text("q", "Words that must all be there, in any of their forms; \"words in a row\", -without, this OR that, begin*.", "harbour -strike") with { IsRequired = true };

    public static void MapSearch(this IEndpointRouteBuilder routes) => routes
        .MapList("/search", ReportForm.Form, "ReportItem", [Words, .. ListParameters.Filters], asked => asked.Questions.Reports(asked.Query.Filter, Read(asked.Query), asked.Window), Notes)
        .Described("search", "Search", "Reports that hold words, the best match first, each with the sentence that matches.");

    private static SearchQuery Read(ApiQuery query) => SearchQuery.Parse(query[Words]!)
        ?? throw new ApiException(Problems.InvalidParameter, null, [new ParameterFault(Words.Name, query[Words], "a word to look for, one without a minus")]);

    private static IReadOnlyList<string> Notes(ListRequest asked) => asked.Questions.IsRanked(Read(asked.Query)) ? [] : [$"more than {Questions.MostRanked:N0} reports match; those added last come first"];
}
