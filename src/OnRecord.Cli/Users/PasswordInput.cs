using System.Text;
using OnRecord.Web.Access;
using OnRecord.Web.Access.Users;

namespace OnRecord.Cli.Users;

/// <summary>A new password, twice at the terminal without showing it, or the first line of standard input. Never an argument:
/// others on the machine could read those.</summary>
internal static class PasswordInput
{
    /// <exception cref="AccessException">None was given, the two differ, or it is too weak.</exception>
    public static string NewHash(string user)
    {
        var password = Console.IsInputRedirected ? Console.In.ReadLine() : Twice();
        if (password is null or "")
        {
            throw new AccessException("no password was given; type one, or give it as the first line of standard input");
        }

        return PasswordRules.Fault(user, password) is { } fault ? throw new AccessException(fault) : new Passwords().Hash(password);
    }

    private static string Twice()
    {
        var first = Ask("Password: ");
        return Ask("Once more: ") == first ? first : throw new AccessException("the two passwords differ; try again");
    }

    private static string Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length -= typed.Length > 0 ? 1 : 0;
            }
            else if (key.KeyChar != '\0')
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
