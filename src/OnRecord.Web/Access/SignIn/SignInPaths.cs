namespace OnRecord.Web.Access.SignIn;

internal static class SignInPaths
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";

    /// <summary>The page to sign in, and then to go on to a page of the desk.</summary>
    public static string To(string path) => path == "/" ? SignIn : $"{SignIn}?to={Uri.EscapeDataString(path)}";

    /// <summary>The page to go on to; the front page for whatever is not a path of this desk.</summary>
    public static string Onward(string? to) =>
        to is ['/', ..] && to is not ['/', '/' or '\\', ..] && !to.Any(char.IsControl) && !to.StartsWith(SignIn, StringComparison.Ordinal) ? to : "/";
}
