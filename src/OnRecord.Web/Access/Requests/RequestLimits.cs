using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OnRecord.Web.Access.Requests;

/// <summary>How much one request may ask of the desk.</summary>
internal static class RequestLimits
{
    public const int LongestBody = 1 << 20;

    private const int LongestHeaders = 32 << 10;
    private const int LongestLine = 8 << 10;
    private const int MostConnections = 1000;

    /// <summary>How long a question may take. Exports, which stream, switch it off.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static void Set(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        var limits = options.Limits;
        limits.MaxRequestBodySize = LongestBody;
        limits.MaxRequestHeadersTotalSize = LongestHeaders;
        limits.MaxRequestLineSize = LongestLine;
        limits.MaxConcurrentConnections = MostConnections;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }

    public static void Set(RequestTimeoutOptions options) => options.DefaultPolicy = new RequestTimeoutPolicy { Timeout = Longest };
}
