using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Web.Access.Requests;
using OnRecord.Web.Access.SignIn;
using OnRecord.Web.Access.Users;

namespace OnRecord.Web.Access.Schemes;

/// <summary>The cookie of whoever signed in. It ends with a change of password or role, and after twelve hours without a
/// request.</summary>
internal static class CookieRules
{
    public const string StampClaim = "stamp";

    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <param name="isSecure">The desk is reached by HTTPS alone.</param>
    public static void Set(CookieAuthenticationOptions options, bool isSecure)
    {
        // A browser takes a cookie of the first name from no other host and from no page without TLS.
        options.Cookie.Name = isSecure ? "__Host-onrecord" : "onrecord";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = ChallengeAsync;
        options.Events.OnRedirectToAccessDenied = context => Refusal.ForbiddenAsync(context.HttpContext);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var users = context.HttpContext.RequestServices.GetRequiredService<UserTable>();
        if (context.Principal is not { } principal || CurrentUser.Of(principal) is not { } user
            || users.Find(user.Name)?.Stamp is not { } stamp || principal.FindFirst(StampClaim)?.Value != stamp)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SchemeNames.Cookie);
        }
    }

    private static Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!Refusal.IsForPeople(context.HttpContext))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Refusal.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized, "Nobody signed in.", "Show a token: Authorization: Bearer onr_…; onrecord users token add NAME makes one.");
        }

        context.Response.Redirect(request.Method is "GET" or "HEAD" ? SignInPaths.To(request.Path + request.QueryString) : SignInPaths.SignIn);
        return Task.CompletedTask;
    }
}
