using OnRecord.Web.Access;
using OnRecord.Web.Access.Tokens;
using OnRecord.Web.Access.Users;

namespace OnRecord.Web.Tests.Serving;

/// <summary>Users of a desk, as <c>onrecord users</c> makes them, without a process for each.</summary>
internal static class InvitedUsers
{
    private static readonly string Hash = Hashed();

    public static void Add(string file, string name, Role role) => Table(file).Add(name, role, Hash);

    public static IReadOnlyList<User> Of(string file) => Table(file).All();

    public static void SetRole(string file, string name, Role role) => Table(file).SetRole(name, role);

    public static string Token(string file, string name, Role role = Role.Reader) => Tokens(file).Add(Table(file).Find(name)!, "tests", role, 1);

    public static void Revoke(string file, string token) => Tokens(file).Revoke(token.Substring("onr_".Length, 8));

    private static UserTable Table(string file) => new(UserFile.OpenOrMake(file), TimeProvider.System);

    private static TokenTable Tokens(string file) => new(UserFile.OpenOrMake(file), TimeProvider.System);

    private static string Hashed()
    {
        using var passwords = new Passwords();
        return passwords.Hash(PublishedApp.Password);
    }
}
