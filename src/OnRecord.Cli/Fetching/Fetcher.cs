using System.Collections.Concurrent;
using System.Net;
using OnRecord.Reading;

namespace OnRecord.Cli.Fetching;

/// <summary>Fetches from the web, politely and within bounds: robots.txt is obeyed, a host gets one request at a time with
/// a pause between, failures that may pass are tried again, and every redirect is checked like the first address.
/// Thread-safe.</summary>
internal sealed class Fetcher : IDisposable
{
    /// <summary>Rules are asked for again after a day (RFC 9309, section 2.4).</summary>
    private static readonly TimeSpan RobotsLast = TimeSpan.FromHours(24);

    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly HostTurns _turns;
    private readonly PageCache? _cache;
    private readonly ConcurrentDictionary<string, AskedRobots> _robots = new(StringComparer.OrdinalIgnoreCase);

    public Fetcher(FetchOptions options, TimeProvider? time = null)
    {
        _options = options;
        _time = time ?? TimeProvider.System;
        _client = Connection.Open(options.AllowPrivate);
        _turns = new HostTurns(_time);
        _cache = options.Cache is { } folder ? new PageCache(folder) : null;
    }

    public static bool IsAddress(string input) =>
        input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ReadingException">The address is malformed or refused, or its server gave nothing within the
    /// bounds.</exception>
    public Task<Fetched> FetchAsync(string address, CancellationToken stop) => FetchAsync(address, null, stop);

    /// <summary>The same, unless the page is as it was.</summary>
    /// <param name="known">What its server gave when it was last fetched; null to have it sent whatever it is.</param>
    /// <exception cref="ReadingException">As for the other; its cause is a <see cref="FetchException"/>.</exception>
    public async Task<Fetched> FetchAsync(string address, KnownPage? known, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new ReadingException(address, "it is no web address", "check the spelling, as in https://example.org/report.html");
        }

        try
        {
            return await RetriedAsync(uri, known, stop);
        }
        catch (FetchException refusal)
        {
            throw new ReadingException(address, refusal.Message, refusal.Remedy, cause: refusal);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<Fetched> RetriedAsync(Uri address, KnownPage? known, CancellationToken stop)
    {
        var pause = _options.FirstPause;
        for (var retry = 0; ; retry++)
        {
            try
            {
                return await FollowedAsync(address, known, stop);
            }
            catch (FetchException failure) when (failure.IsPassing && retry < _options.MostRetries && (failure.After ?? pause) <= _options.LongestPause)
            {
                await Task.Delay(failure.After ?? pause, _time, stop);
                pause *= 2;
            }
        }
    }

    private async Task<Fetched> FollowedAsync(Uri address, KnownPage? known, CancellationToken stop)
    {
        for (var redirects = 0; redirects <= _options.MostRedirects; redirects++)
        {
            var rules = await RobotsAsync(address, stop);
            if (!rules.Allows(address.PathAndQuery))
            {
                throw new FetchException($"the robots.txt of {address.Authority} asks programs not to fetch it", FetchException.SaveIt);
            }

            var answer = await AnswerAsync(address, known, rules.Delay, stop);
            if (answer.Page is { } page)
            {
                return page;
            }

            address = answer.Next!;
        }

        throw new FetchException($"it redirects more than {_options.MostRedirects} times", "check the address in a browser, and name the one where it ends");
    }

    private async Task<(Fetched? Page, Uri? Next)> AnswerAsync(Uri address, KnownPage? known, TimeSpan? delay, CancellationToken stop)
    {
        var own = _options.DelayOf(address.Host) ?? _options.Delay;
        var pause = delay > own ? delay < _options.LongestPause ? delay.Value : _options.LongestPause : own;
        var kept = _cache?.Find(address);
        using var turn = await _turns.TakeAsync(address.Host, pause, stop);
        return await BoundedAsync<(Fetched?, Uri?)>(async patience =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            known = known?.Address == address.AbsoluteUri ? known : null;
            Validators.Add(request, known ?? kept?.Known);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience);
            return response.StatusCode switch
            {
                HttpStatusCode.NotModified when known is not null => (new Fetched(address, [], null) { Known = known, IsUnchanged = true }, null),
                HttpStatusCode.NotModified when kept is not null => (new Fetched(address, kept.Bytes, kept.Charset) { Known = kept.Known }, null),
                var status when (int)status is 301 or 302 or 303 or 307 or 308 => (null, Redirects.Target(address, response)),
                _ when response.IsSuccessStatusCode => (await PageAsync(address, response, patience), null),
                _ => throw Failures.Of(response, _time),
            };
        }, stop);
    }

    private async Task<Fetched> PageAsync(Uri address, HttpResponseMessage response, CancellationToken stop)
    {
        var bytes = await BodyAsync(response.Content, _options.LargestPage, stop)
            ?? throw new FetchException($"the page is larger than {_options.LargestPage >> 20} MiB", "save it and read the file");
        var charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' ');
        var known = Validators.Of(address, response);
        if (known is not null)
        {
            _cache?.Keep(address, new PageCache.Entry(known.Address, charset, known.Tag, known.Modified, bytes));
        }

        return new Fetched(address, bytes, charset) { Known = known };
    }

    private async Task<RobotsRules> RobotsAsync(Uri address, CancellationToken stop)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var old) && _time.GetElapsedTime(old.At) > RobotsLast)
        {
            _robots.TryRemove(KeyValuePair.Create(site, old));
        }

        var asked = _robots.GetOrAdd(site, s => new AskedRobots(_time.GetTimestamp(), new Lazy<Task<RobotsRules>>(() => AskRobotsAsync(new Uri(new Uri(s), "/robots.txt"), stop))));
        try
        {
            return await asked.Rules.Value;
        }
        catch
        {
            // A failure is not remembered: it may pass.
            _robots.TryRemove(KeyValuePair.Create(site, asked));
            throw;
        }
    }

    /// <summary>Without a file everything is allowed; while the server fails, nothing is (RFC 9309, section 2.3.1).</summary>
    private async Task<RobotsRules> AskRobotsAsync(Uri address, CancellationToken stop)
    {
        for (var redirects = 0; redirects <= _options.MostRedirects; redirects++)
        {
            var target = address;
            using var turn = await _turns.TakeAsync(target.Host, TimeSpan.Zero, stop);
            var (rules, next) = await BoundedAsync<(RobotsRules?, Uri?)>(async patience =>
            {
                using var response = await _client.GetAsync(target, HttpCompletionOption.ResponseHeadersRead, patience);
                return (int)response.StatusCode switch
                {
                    301 or 302 or 303 or 307 or 308 => (null, Redirects.Target(target, response)),
                    >= 400 and < 500 => (RobotsRules.AllowAll, null),
                    >= 500 => throw new FetchException($"the robots.txt of {target.Authority} cannot be had: the server answered {(int)response.StatusCode}", "try again later, or save the page and read the file") { MayPassLater = true },
                    _ => (RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(await BodyAsync(response.Content, RobotsRules.Largest, patience, cuts: true) ?? []), Connection.Product), null),
                };
            }, stop);
            if (rules is not null)
            {
                return rules;
            }

            address = next!;
        }

        return RobotsRules.AllowAll;
    }

    private async Task<T> BoundedAsync<T>(Func<CancellationToken, Task<T>> request, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(_options.Patience, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            return await request(both.Token);
        }
        catch (HttpRequestException fault)
        {
            throw Failures.Of(fault);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            throw new FetchException($"the answer broke off: {fault.Message}", "try again later, or save the page and read the file", fault) { IsPassing = fault is IOException };
        }
        catch (OperationCanceledException fault) when (!stop.IsCancellationRequested)
        {
            throw new FetchException($"no page came within {_options.Patience.TotalSeconds:0} seconds", "try again later, or save the page and read the file", fault) { MayPassLater = true };
        }
    }

    /// <summary>Null when the body is larger than allowed and may not be cut.</summary>
    private static async Task<byte[]?> BodyAsync(HttpContent content, int limit, CancellationToken stop, bool cuts = false)
    {
        using var body = await content.ReadAsStreamAsync(stop);
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await body.ReadAsync(buffer, stop)) > 0)
        {
            if (memory.Length + count > limit)
            {
                return cuts ? memory.ToArray() : null;
            }

            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }

    private sealed record AskedRobots(long At, Lazy<Task<RobotsRules>> Rules);
}
