namespace OnRecord.Web.Access.Users;

/// <summary>Length alone makes a password strong where it is the only thing that is asked for (NIST SP 800-63B-4, 3.1.1.2: 15
/// characters at least, no rules on their kinds).</summary>
public static class PasswordRules
{
    public const int Shortest = 15;
    public const int Longest = 256;

    private const int FewestDifferent = 5;

    /// <summary>What is wrong with a password that is to be; null when nothing is.</summary>
    public static string? Fault(string name, string password)
    {
        var length = password.EnumerateRunes().Count();
        return length < Shortest ? $"the password has {length} characters, and needs {Shortest}: some words that you do not use together will do"
            : length > Longest ? $"the password has {length} characters, more than {Longest}"
            : password.Distinct().Count() < FewestDifferent ? "the password repeats the same few characters; use others"
            : password.Contains(name, StringComparison.OrdinalIgnoreCase) && length < Shortest + name.Length ? "the password is little more than the name; use another"
            : null;
    }
}
