using System.CommandLine;
using OnRecord.Cli.Records;
using OnRecord.Web.Access;
using OnRecord.Web.Access.Users;

namespace OnRecord.Cli.Users;

/// <summary>Where the users of a desk are kept.</summary>
internal sealed class UserFileOptions
{
    private readonly Option<string> _record = new("--record") { Description = RecordOption.Description };
    private readonly Option<string> _users = Users();

    public static Option<string> Users() => new("--users") { Description = "File of the users; by default the name of the record's file with .users." };

    public void AddTo(Command command)
    {
        command.Add(_record);
        command.Add(_users);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_record) is null && result.GetValue(_users) is null)
            {
                result.AddError("name the record with --record, or the file of its users with --users");
            }
        });
    }

    public UserFile Open(ParseResult parsed, bool makes) => Place(parsed.GetValue(_users), parsed.GetValue(_record)) is var path && makes ? UserFile.OpenOrMake(path) : UserFile.Open(path);

    /// <exception cref="AccessException">No place is given, and the record has none beside it.</exception>
    public static string Place(string? users, string? record) => users ?? UserFile.Beside(record!)
        ?? throw new AccessException("the users of a record in PostgreSQL are kept in a file of their own: name it with --users FILE");
}
