using System.Text;

namespace OnRecord.Web.Access.Users;

/// <summary>Names of users are letters, digits and <c>. - _ @</c>, at most 64, and know no capitals.</summary>
public static class UserName
{
    public const int Longest = 64;

    /// <summary>The name as it is kept; null when it can be none.</summary>
    public static string? Of(string? given)
    {
        var name = given?.ToLowerInvariant();
        return name is { Length: > 0 and <= Longest } && name.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '-' or '_' or '@') ? name : null;
    }
}
