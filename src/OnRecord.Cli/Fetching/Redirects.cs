namespace OnRecord.Cli.Fetching;

internal static class Redirects
{
    /// <exception cref="FetchException">There is no target, or it is none of the web.</exception>
    public static Uri Target(Uri from, HttpResponseMessage response)
    {
        var location = response.Headers.Location;
        if (location is null || !Uri.TryCreate(from, location, out var target))
        {
            throw new FetchException($"the server answered {(int)response.StatusCode} and does not say where the page is", FetchException.SaveIt);
        }

        if (target.Scheme is not ("http" or "https"))
        {
            throw new FetchException($"it redirects to {target.Scheme}:, which is not fetched", FetchException.SaveIt);
        }

        return from.Scheme == "https" && target.Scheme == "http"
            ? throw new FetchException("it redirects from https to http, which is not followed", FetchException.SaveIt)
            : target;
    }
}
