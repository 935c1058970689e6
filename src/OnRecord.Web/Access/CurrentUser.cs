using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Access;

/// <summary>Who sends the request: whoever signed in, the owner of the token, or, on a desk of this machine alone, the user of
/// this machine as <see cref="Role.Admin"/>. Injected wherever a request is answered.</summary>
public sealed class CurrentUser(IHttpContextAccessor requests)
{
    /// <exception cref="InvalidOperationException">Nobody signed in. Only the page to sign in is shown to nobody.</exception>
    public DeskUser User => OrNull ?? throw new InvalidOperationException("nobody signed in; let the endpoint demand a role");

    /// <summary>Null when nobody signed in.</summary>
    public DeskUser? OrNull => requests.HttpContext is { } request ? Of(request.User) : null;

    internal static DeskUser? Of(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true, Name: { } name } && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role) ? new DeskUser(name, role) : null;

    internal static ClaimsPrincipal Principal(DeskUser user, string scheme, params IEnumerable<Claim> more) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, user.Name), new Claim(ClaimTypes.Role, user.Role.ToString()), .. more], scheme));
}
