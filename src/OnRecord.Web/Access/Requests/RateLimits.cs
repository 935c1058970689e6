using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using OnRecord.Web.Access.SignIn;
using OnRecord.Web.Hosting;

namespace OnRecord.Web.Access.Requests;

/// <summary>How often each user may ask a desk that several use; those who did not sign in count by their address.</summary>
internal static class RateLimits
{
    private static readonly TokenBucketRateLimiterOptions OfUser = Bucket(tokens: 200, each: 50);
    private static readonly TokenBucketRateLimiterOptions OfSearch = Bucket(tokens: 30, each: 10);
    private static readonly TokenBucketRateLimiterOptions OfNobody = Bucket(tokens: 60, each: 10);
    private static readonly SlidingWindowRateLimiterOptions OfSignIn = new() { PermitLimit = 10, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 };

    public static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(ByUser),
            PartitionedRateLimiter.Create<HttpContext, string>(BySearch),
            PartitionedRateLimiter.Create<HttpContext, string>(BySignIn));
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 10;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Faults.Answer(rejected.HttpContext, StatusCodes.Status429TooManyRequests, [$"These are too many requests in a short time. Try again in {wait} seconds."]).ExecuteAsync(rejected.HttpContext);
        };
    }

    private static RateLimitPartition<string> ByUser(HttpContext context) => CurrentUser.Of(context.User) is { } user
        ? RateLimitPartition.GetTokenBucketLimiter(user.Name, _ => OfUser)
        : RateLimitPartition.GetTokenBucketLimiter("address " + context.Connection.RemoteIpAddress, _ => OfNobody);

    private static RateLimitPartition<string> BySearch(HttpContext context) =>
        IsSearch(context.Request) && CurrentUser.Of(context.User) is { } user
            ? RateLimitPartition.GetTokenBucketLimiter(user.Name, _ => OfSearch)
            : RateLimitPartition.GetNoLimiter("");

    private static bool IsSearch(HttpRequest request) =>
        request.Query.ContainsKey("q") || request.Path.Value?.Contains("search", StringComparison.OrdinalIgnoreCase) == true;

    private static RateLimitPartition<string> BySignIn(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path == SignInPaths.SignIn
            ? RateLimitPartition.GetSlidingWindowLimiter($"{context.Connection.RemoteIpAddress}", _ => OfSignIn)
            : RateLimitPartition.GetNoLimiter("");

    private static TokenBucketRateLimiterOptions Bucket(int tokens, int each) =>
        new() { TokenLimit = tokens, TokensPerPeriod = each, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 };
}
