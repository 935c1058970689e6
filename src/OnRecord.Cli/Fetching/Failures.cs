namespace OnRecord.Cli.Fetching;

/// <summary>What failed requests mean to people, and whether to try again.</summary>
internal static class Failures
{
    public static FetchException Of(HttpResponseMessage response, TimeProvider time)
    {
        var status = (int)response.StatusCode;
        var isPassing = status is 429 or 500 or 502 or 503 or 504;
        var after = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date - time.GetUtcNow() is { Ticks: > 0 } wait => wait,
            _ => (TimeSpan?)null,
        };
        var remedy = isPassing ? after is { } wait1 ? $"the server asks to wait {wait1.TotalSeconds:0} seconds" : "try again later" : FetchException.SaveIt;
        return new FetchException($"the server answered {status} {response.ReasonPhrase}".TrimEnd(), remedy) { IsPassing = isPassing, After = after };
    }

    public static FetchException Of(HttpRequestException fault)
    {
        Exception deepest = fault;
        while (deepest.InnerException is { } inner)
        {
            if (deepest is FetchException)
            {
                break;
            }

            deepest = inner;
        }

        return deepest as FetchException
            ?? new FetchException($"it cannot be fetched: {deepest.Message}", "check the address and the connection, or save the page and read the file", fault)
            {
                MayPassLater = true,
                IsPassing = fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded or HttpRequestError.NameResolutionError,
            };
    }
}
