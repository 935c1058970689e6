using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Web.Access;
using OnRecord.Web.Access.Listening;
using OnRecord.Web.Access.SignIn;
using OnRecord.Web.Pages.News;

namespace OnRecord.Web.Keeping;

/// <summary>Leaves holes in pages that are to be kept, and fills them for each who asks. A hole is a mark that is drawn by chance when the
/// desk starts and is sent to nobody, so that no text of a report can be taken for one. Thread-safe.</summary>
internal sealed class PageHoles
{
    private const char End = '.';

    private static readonly object Key = new();

    private readonly string _mark;
    private readonly byte[] _sought;

    public PageHoles()
    {
        _mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _sought = Encoding.ASCII.GetBytes(_mark);
    }

    /// <summary>From here on the page of a request gets holes.</summary>
    public static void Leave(HttpContext context) => context.Items[Key] = true;

    /// <summary>What a page writes where something of whoever asks belongs.</summary>
    /// <param name="of">What it is filled of, letters and digits alone.</param>
    public MarkupString Of(PageHole hole, HttpContext context, string of = "") => new(context.Items.ContainsKey(Key) ? MarkOf(hole, of) : Filling(new LeftHole(hole, of), context));

    /// <summary>Divides a page, as UTF-8, at its holes.</summary>
    /// <returns>What stands before each hole, and before the end.</returns>
    public List<(Range Text, LeftHole? Hole)> Divide(ReadOnlySpan<byte> page)
    {
        var parts = new List<(Range, LeftHole?)>();
        var at = 0;
        for (int found; (found = page[at..].IndexOf(_sought)) >= 0;)
        {
            var (start, end) = (at + found, at + found + _sought.Length);
            var of = page[(end + 1)..];
            of = of[..of.IndexOf((byte)End)];
            parts.Add((at..start, new LeftHole((PageHole)(page[end] - '0'), Encoding.ASCII.GetString(of))));
            at = end + 1 + of.Length + 1;
        }

        parts.Add((at..page.Length, null));
        return parts;
    }

    public static string Filling(LeftHole hole, HttpContext context) => hole.Kind switch
    {
        PageHole.FormToken => Token(context),
        PageHole.Verdicts => CurrentUser.Of(context.User) is { } viewer ? VerdictLine.Html(hole.Of, viewer) : "",
        _ => User(context),
    };

    private string MarkOf(PageHole hole, string of) => $"{_mark}{(int)hole}{of}{End}";

    private static string Token(HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{HtmlEncoder.Default.Encode(tokens.RequestToken!)}\" />";
    }

    // Nothing where nobody signs in: the desk of one's own machine.
    private static string User(HttpContext context) =>
        context.RequestServices.GetRequiredService<DeskAddress>().DemandsSignIn && CurrentUser.Of(context.User) is { } user
            ? $"""
              <form class="desk-user" method="post" action="{SignInPaths.SignOut}">{Token(context)}<span><bdi>{HtmlEncoder.Default.Encode(user.Name)}</bdi>, {user.Role.ToString().ToLowerInvariant()}</span><button type="submit">Sign out</button></form>
              """
            : "";
}
