using System.Net;
using System.Text.RegularExpressions;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>Follows the links of a desk from its front page, and keeps some of each kind of page. So what is checked of every page is
/// checked of those that come later, too.</summary>
internal sealed partial class Tour(Uri desk)
{
    private const int OfEachKind = 2;
    private const int MostPages = 400;

    private readonly Dictionary<string, List<string>> _kinds = [];
    private readonly HashSet<string> _seen = [];

    /// <summary>Paths that answered with a page, two of each kind at most.</summary>
    public IReadOnlyList<string> Pages => [.. _kinds.Values.SelectMany(paths => paths)];

    /// <summary>The first of each kind.</summary>
    public IReadOnlyList<string> Samples => [.. _kinds.Values.SelectMany(paths => paths.Take(1))];

    /// <summary>Links that led nowhere, each with the page that it stands on.</summary>
    public List<string> Broken { get; } = [];

    public async Task GoAsync(CancellationToken stop, params string[] starts)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true, UseProxy = false }) { BaseAddress = desk };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var next = new Queue<(string Path, string From)>(starts.Select(start => (start, "")));
        while (next.TryDequeue(out var item) && _seen.Count < MostPages)
        {
            if (!Takes(item.Path))
            {
                continue;
            }

            using var answer = await client.GetAsync(item.Path, stop);
            if (!answer.IsSuccessStatusCode)
            {
                Broken.Add($"{item.From} → {item.Path}: {(int)answer.StatusCode}");
                continue;
            }

            if (answer.Content.Headers.ContentType?.MediaType == "text/html" && answer.RequestMessage!.RequestUri!.PathAndQuery is var path && (path == item.Path || Takes(path)))
            {
                _kinds[Kind(path)].Add(path);
                foreach (var link in Links(await answer.Content.ReadAsStringAsync(stop), path))
                {
                    next.Enqueue((link, path));
                }
            }
        }
    }

    private bool Takes(string path)
    {
        var kind = Kind(path);
        if (!_kinds.TryGetValue(kind, out var known))
        {
            _kinds[kind] = known = [];
        }

        return known.Count < OfEachKind && _seen.Add(path);
    }

    private IEnumerable<string> Links(string markup, string page) =>
        from Match link in Href().Matches(markup)
        let target = Uri.TryCreate(new Uri(desk, page), WebUtility.HtmlDecode(link.Groups[1].Value), out var found) ? found : null
        where target is not null && target.Authority == desk.Authority && target.Scheme == desk.Scheme
        select target.PathAndQuery;

    // Pages of one path are of one kind, whatever is asked; with a query and without are two.
    private static string Kind(string path) => Id().Replace(path.Split('?')[0], "{id}") + (path.Contains('?') ? "?" : "");

    [GeneratedRegex("<a\\s[^>]*?href=\"([^\"#]*)")]
    private static partial Regex Href();

    [GeneratedRegex("(?<=/)(?=[^/]*\\d)[^/]{2,}?(?=/|\\.\\w+$|$)")]
    private static partial Regex Id();
}
