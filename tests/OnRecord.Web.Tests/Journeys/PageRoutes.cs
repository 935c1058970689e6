using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using OnRecord.Web.Access.Listening;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>The pages that the desk has, by its routes.</summary>
internal static partial class PageRoutes
{
    private const string AsOf = "as-of=2024-06-30";

    /// <summary>Questions that fill the pages which are empty without one, or that no link leads to. A page that comes later and that no link
    /// leads to is to be named here: <see cref="EveryPageTests"/> says so.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
    [
        $"/timeline?actor=Kenya&{AsOf}", $"/commitments?from=2024-01-01&state=all&{AsOf}", "/network?from=2024-01-01", "/dyads?actor=Kenya&with=Somalia&by=month", "/map?from=2024-01-01",
        "/sources?from=2024-01-01", "/source?source-kind=anonymous", $"/brief?actor=Kenya&{AsOf}", "/reports?q=troops", "/searches", "/review?order=reading",
    ];

    /// <summary>Templates, as <c>/reports/{key}</c>; not the page to sign in, which a desk of this machine does not have.</summary>
    public static IReadOnlyList<string> Of(string record)
    {
        using var desk = DeskHost.Build(new DeskOptions(record, new DeskAddress { Port = 0 }));
        return
        [
            .. ((IEndpointRouteBuilder)desk).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<PageMetadata>() is not null)
                .Select(endpoint => endpoint.RoutePattern.RawText!),
        ];
    }

    /// <summary>Whether a path is one of a template.</summary>
    public static bool IsOf(string path, string template) => Regex.IsMatch(path.Split('?')[0], $"^{Parameter().Replace(template, "[^/]+")}$");

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
