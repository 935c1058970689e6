using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OnRecord.Web.Access.Schemes;
using OnRecord.Web.Access.Users;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Access.SignIn;

/// <summary>What the forms to sign in and out are sent to.</summary>
internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInPaths.SignIn, Page).WithMetadata(new PageMetadata(typeof(SignInPage))).AllowAnonymous();
        routes.MapPost(SignInPaths.SignIn, SignInAsync).AllowAnonymous();
        routes.MapPost(SignInPaths.SignOut, SignOutAsync).AllowAnonymous();
    }

    private static IResult Page(string? to, string? refused, int? wait) => PageForms.Page<SignInPage>(new Dictionary<string, object?>
    {
        [nameof(SignInPage.To)] = SignInPaths.Onward(to),
        [nameof(SignInPage.Fault)] = wait is { } seconds and > 0 ? $"There were too many attempts. Try again in {Told(seconds)}."
            : refused is not null ? "No user has this name and this password."
            : null,
    });

    private static async Task<IResult> SignInAsync(
        HttpContext context, [FromForm(Name = "name")] string? given, [FromForm] string? password, [FromForm] string? to, UserTable users, Passwords passwords, Attempts attempts)
    {
        var name = UserName.Of(given) ?? "";
        var place = Place(context.Connection.RemoteIpAddress);
        if (attempts.Begin(name, place) is { } wait)
        {
            return Again(to, $"wait={Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)}");
        }

        var user = users.Find(name);
        if (!await passwords.IsOfAsync(user, password is { Length: <= PasswordRules.Longest * 2 } ? password : "", context.RequestAborted))
        {
            return Again(to, "refused=1");
        }

        attempts.Succeed(name, place);
        var principal = CurrentUser.Principal(new DeskUser(user!.Name, user.Role), SchemeNames.Cookie, new Claim(CookieRules.StampClaim, user.Stamp));
        await context.SignInAsync(SchemeNames.Cookie, principal);
        return Results.LocalRedirect(SignInPaths.Onward(to));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, [FromForm] string? _)
    {
        await context.SignOutAsync(SchemeNames.Cookie);

        // Nothing that was read stays in the browser.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect(SignInPaths.SignIn);
    }

    private static IResult Again(string? to, string why) => Results.LocalRedirect($"{SignInPaths.SignIn}?{why}&to={Uri.EscapeDataString(SignInPaths.Onward(to))}");

    private static string Told(int seconds) => seconds < 100 ? $"{seconds} seconds" : $"{(seconds + 59) / 60} minutes";

    /// <summary>An address, or the network of one household where it is an IPv6 address.</summary>
    private static string Place(IPAddress? address)
    {
        if (address is null)
        {
            return "?";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }
}
