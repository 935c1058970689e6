using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using OnRecord.Tests.House;

namespace OnRecord.Web.Tests.Api;

/// <summary>The description of the API is that of the API.</summary>
public sealed class DescriptionTests(ApiHost.InSqlite host) : IClassFixture<ApiHost.InSqlite>
{
    private const string Kept = "docs/api/openapi.json";

    [Fact]
    public void Description_AsServed_IsTheOneInTheRepository()
    {
        var served = host.Client.Described.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("ONRECORD_KEEP_DESCRIPTION") is not null)
        {
            File.WriteAllText(Path.Combine(Repository.Root, Kept), served);
        }

        Assert.True(Repository.Read(Kept) == served, $"{Kept} is not what /api/v1/openapi.json serves: run this test with ONRECORD_KEEP_DESCRIPTION=1 and look at what changed");
    }

    [Fact]
    public void Description_ForAReader_IsValidOpenApi31()
    {
        var read = OpenApiDocument.Parse(host.Client.Described, OpenApiConstants.Json, new OpenApiReaderSettings());

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Equal(read.Document!.Paths.SelectMany(path => path.Value.Operations!).Select(operation => operation.Value.OperationId).Distinct().Count(), read.Document.Paths.Sum(path => path.Value.Operations!.Count));
        Assert.All(read.Document.Paths.SelectMany(path => path.Value.Operations!.Values), operation =>
        {
            Assert.False(string.IsNullOrWhiteSpace(operation.Description));
            Assert.Contains("200", operation.Responses!.Keys);
            Assert.Contains("400", operation.Responses.Keys);
        });
    }

    [Fact]
    public void Description_NamesEveryRoute()
    {
        var routes = host.Endpoints
            .Select(endpoint => (Path: $"/{endpoint.RoutePattern.RawText!.Trim('/')}", Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(route => Regex.IsMatch(route.Path, "^/(api|match)/") && route.Methods.Count > 0 && route.Path is not ("/api/v1/openapi.json" or "/api/v1"))
            .SelectMany(route => route.Methods.Where(method => method != "HEAD").Select(method => (route.Path, method)));

        Assert.Equal(routes.Order(), host.Client.Description.Operations.Order());
    }

    [Fact]
    public async Task Page_ForPeople_ListsEveryOperationAndLoadsNothing()
    {
        var page = await host.Client.GetAsync("/api/v1");

        Assert.Equal("text/html", page.Type);
        Assert.All(host.Client.Description.Operations, operation => Assert.Contains($"<code>{operation.Method} {operation.Path}</code>", page.Text));
        Assert.DoesNotMatch("<script|<link|<img|src=", page.Text);
    }

    [Fact]
    public void Problems_OfTheApi_StandInItsGuide()
    {
        var guide = Repository.Read("docs/api.md");

        Assert.All(OnRecord.Web.Api.Faults.Problems.All, problem => Assert.Contains($"`{problem.Name}`", guide));
    }
}
