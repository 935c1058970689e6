using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OnRecord.Web.Access.Schemes;

/// <summary>Where nobody signs in, everyone is the user who started the desk.</summary>
internal sealed class LocalHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private static readonly DeskUser User = new(Environment.UserName is { Length: > 0 } name ? name : "owner", Role.Admin);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(CurrentUser.Principal(User, SchemeNames.Local), SchemeNames.Local)));
}
