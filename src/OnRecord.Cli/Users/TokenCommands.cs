using System.CommandLine;
using OnRecord.Web.Access;
using OnRecord.Web.Access.Tokens;
using OnRecord.Web.Access.Users;

namespace OnRecord.Cli.Users;

/// <summary><c>onrecord users token</c>: what programs show instead of a password.</summary>
internal static class TokenCommands
{
    private const int Days = 90;

    public static Command Create() => new("token", "Makes, lists and revokes tokens for programs.") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var (name, role) = (UsersCommand.Name(), UsersCommand.RoleOption("The most that the token may do.", Role.Reader));
        var label = new Option<string>("--label") { Description = "What it is for.", DefaultValueFactory = _ => "" };
        var days = new Option<int>("--days") { Description = $"Days until it expires, at most {TokenTable.MostDays}.", DefaultValueFactory = _ => Days };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > TokenTable.MostDays)
            {
                result.AddError($"--days is a number from 1 to {TokenTable.MostDays}");
            }
        });
        return UsersCommand.With("add", "Makes a token and shows it, this once.", [name, role, label, days], makes: false, (parsed, file) =>
        {
            var user = UsersCommand.Kept(parsed.GetValue(name)!);
            var found = new UserTable(file, TimeProvider.System).Find(user) ?? throw new AccessException($"there is no user {user}; onrecord users list shows who there is");
            Console.WriteLine(new TokenTable(file, TimeProvider.System).Add(found, parsed.GetValue(label)!, parsed.GetValue(role), parsed.GetValue(days)));
        });
    }

    private static Command List() => UsersCommand.With("list", "Lists the tokens: how each begins, whose it is, what for, until when.", [], makes: false, (_, file) =>
    {
        foreach (var token in new TokenTable(file, TimeProvider.System).All())
        {
            Console.WriteLine($"{token.Id}\t{token.User}\t{UsersCommand.Told(token.Role)}\t{token.Label}\tuntil {token.Expires}\t{(token.Used is { } day ? $"used {day}" : "not used")}");
        }
    });

    private static Command Revoke()
    {
        var id = new Argument<string>("TOKEN") { Description = "The eight characters after onr_ by which the list names it." };
        return UsersCommand.With("revoke", "Ends a token.", [id], makes: false, (parsed, file) => new TokenTable(file, TimeProvider.System).Revoke(parsed.GetValue(id)!));
    }
}
