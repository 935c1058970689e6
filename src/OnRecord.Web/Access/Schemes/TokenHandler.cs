using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnRecord.Web.Access.Requests;
using OnRecord.Web.Access.Tokens;

namespace OnRecord.Web.Access.Schemes;

/// <summary><c>Authorization: Bearer onr_…</c> (RFC 6750).</summary>
internal sealed class TokenHandler(TokenTable tokens, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Bearer = "Bearer ";

    public static bool IsShown(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var shown = Request.Headers.Authorization.ToString();
        return Task.FromResult(!IsShown(Request) ? AuthenticateResult.NoResult()
            : tokens.UserOf(shown[Bearer.Length..].Trim()) is { } user ? AuthenticateResult.Success(new AuthenticationTicket(CurrentUser.Principal(user, SchemeNames.Token), SchemeNames.Token))
            : AuthenticateResult.Fail("the token is unknown, expired or revoked"));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return Refusal.WriteAsync(Context, StatusCodes.Status401Unauthorized, "The token is unknown, expired or revoked.", "Ask for a new one: onrecord users token add NAME.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusal.ForbiddenAsync(Context);
}
