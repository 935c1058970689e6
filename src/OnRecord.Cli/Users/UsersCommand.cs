using System.CommandLine;
using OnRecord.Web.Access;
using OnRecord.Web.Access.Users;

namespace OnRecord.Cli.Users;

/// <summary><c>onrecord users</c>: who may sign in to the desk of a record.</summary>
internal static class UsersCommand
{
    public static Command Create() => new("users", "Says who may sign in to the desk, and as what.") { Add(), List(), Remove(), SetRole(), SetPassword(), TokenCommands.Create() };

    private static Command Add()
    {
        var (name, role) = (Name(), RoleOption("What the user may do: reader, reviewer, admin.", Role.Reader));
        return With("add", "Adds a user. The password is asked for, or read from standard input.", [name, role], makes: true, (parsed, file) =>
        {
            var user = Kept(parsed.GetValue(name)!);
            var table = new UserTable(file, TimeProvider.System);
            if (table.Find(user) is not null)
            {
                throw new AccessException($"there is a user {user} already; change it with onrecord users role or onrecord users password");
            }

            table.Add(user, parsed.GetValue(role), PasswordInput.NewHash(user));
            Console.WriteLine($"{user} may sign in as {Told(parsed.GetValue(role))}");
        });
    }

    private static Command List() => With("list", "Lists the users.", [], makes: false, (_, file) =>
    {
        foreach (var user in new UserTable(file, TimeProvider.System).All())
        {
            Console.WriteLine($"{user.Name}\t{Told(user.Role)}\t{user.Added}");
        }
    });

    private static Command Remove()
    {
        var name = Name();
        return With("remove", "Removes a user, with the user's tokens.", [name], makes: false, (parsed, file) => new UserTable(file, TimeProvider.System).Remove(Kept(parsed.GetValue(name)!)));
    }

    private static Command SetRole()
    {
        var name = Name();
        var role = new Argument<Role>("ROLE") { Description = "reader, reviewer or admin." };
        return With("role", "Gives a user another role.", [name, role], makes: false, (parsed, file) => new UserTable(file, TimeProvider.System).SetRole(Kept(parsed.GetValue(name)!), parsed.GetValue(role)));
    }

    private static Command SetPassword()
    {
        var name = Name();
        return With("password", "Gives a user another password, asked for or read from standard input.", [name], makes: false, (parsed, file) =>
        {
            var table = new UserTable(file, TimeProvider.System);
            var user = Kept(parsed.GetValue(name)!);
            if (table.Find(user) is null)
            {
                throw new AccessException($"there is no user {user}; onrecord users list shows who there is");
            }

            table.SetPassword(user, PasswordInput.NewHash(user));
        });
    }

    internal static Argument<string> Name() => new("NAME") { Description = "Name of the user: letters, digits and . - _ @." };

    internal static Option<Role> RoleOption(string description, Role role) => new("--role") { Description = description, DefaultValueFactory = _ => role };

    internal static string Told(Role role) => role.ToString().ToLowerInvariant();

    internal static string Kept(string given) => UserName.Of(given) ?? throw new AccessException($"'{given}' is no name of a user: letters, digits and . - _ @, at most {UserName.Longest}");

    /// <param name="makes">Makes the file of users where there is none.</param>
    internal static Command With(string name, string description, Symbol[] symbols, bool makes, Action<ParseResult, UserFile> act)
    {
        var own = new UserFileOptions();
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            (symbol is Argument argument ? (Action)(() => command.Arguments.Add(argument)) : () => command.Options.Add((Option)symbol))();
        }

        own.AddTo(command);
        command.SetAction(parsed => Guarded(() => act(parsed, own.Open(parsed, makes))));
        return command;
    }

    private static int Guarded(Action act)
    {
        try
        {
            act();
            return 0;
        }
        catch (AccessException refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return 1;
        }
    }
}
