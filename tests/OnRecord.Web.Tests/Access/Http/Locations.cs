namespace OnRecord.Web.Tests.Access.Http;

internal static class Locations
{
    /// <summary>The path, whether the address was given whole or not.</summary>
    public static string PathAndQuery(this Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
}
