using Microsoft.AspNetCore.Http;
using OnRecord.Web.Access;

namespace OnRecord.Web.Pages.Review;

/// <summary>Whose decisions they are: the user who signed in, or on a desk where nobody does, the user of this machine.</summary>
internal static class Reviewer
{
    public static string Of(HttpContext context) => User(context).Name;

    public static bool MayDecide(HttpContext context) => User(context).May(Role.Reviewer);

    private static DeskUser User(HttpContext context) => CurrentUser.Of(context.User) ?? throw new InvalidOperationException("nobody signed in; let the endpoint demand a role");
}
