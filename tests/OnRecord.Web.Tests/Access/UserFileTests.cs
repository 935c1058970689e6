using OnRecord.Web.Access;
using OnRecord.Web.Access.Tokens;
using OnRecord.Web.Access.Users;

namespace OnRecord.Web.Tests.Access;

public sealed class UserFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-users-").FullName;
    private readonly SteppedClock _clock = new();
    private readonly UserFile _file;
    private readonly UserTable _users;
    private readonly TokenTable _tokens;

    public UserFileTests()
    {
        _file = UserFile.OpenOrMake(Path.Combine(_folder, "politics.db.users"));
        (_users, _tokens) = (new UserTable(_file, _clock), new TokenTable(_file, _clock));
    }

    [Fact]
    public void NewFile_IsReadByItsOwnerAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions are others there");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_file.Path));
        }
    }

    [Fact]
    public void Open_RecordInsteadOfUsers_SaysSo()
    {
        var text = Path.Combine(_folder, "notes.txt");
        File.WriteAllText(text, "no database at all, and long enough to be read as one by mistake");

        Assert.Contains("--users", Assert.Throws<AccessException>(() => UserFile.Open(text)).Message);
        Assert.Contains("onrecord users add", Assert.Throws<AccessException>(() => UserFile.Open(Path.Combine(_folder, "none"))).Message);
    }

    [Fact]
    public void Add_TwiceTheSameName_IsRefused()
    {
        _users.Add("ilse", Role.Reader, "hash");

        Assert.Contains("ilse", Assert.Throws<AccessException>(() => _users.Add("ilse", Role.Admin, "other")).Message);
        Assert.Equal(Role.Reader, _users.Find("ilse")!.Role);
    }

    [Fact]
    public void Changes_GiveAnotherStamp()
    {
        _users.Add("ilse", Role.Reader, "hash");
        var first = _users.Find("ilse")!.Stamp;
        _users.SetRole("ilse", Role.Reviewer);
        var second = _users.Find("ilse")!.Stamp;
        _users.SetPassword("ilse", "new hash");

        Assert.Equal(3, new[] { first, second, _users.Find("ilse")!.Stamp }.Distinct().Count());
    }

    [Fact]
    public void Token_OfAUser_IsItsUserUntilItExpires()
    {
        var token = Token(Role.Reviewer, Role.Reviewer, days: 2);

        Assert.Equal(new DeskUser("ilse", Role.Reviewer), _tokens.UserOf(token));
        _clock.Step(TimeSpan.FromDays(2));
        Assert.Null(_tokens.UserOf(token));
    }

    [Fact]
    public void Token_WithOneLetterChanged_IsNone()
    {
        var token = Token(Role.Reviewer, Role.Reviewer, days: 2);
        var other = token[..^1] + (token[^1] == 'A' ? 'B' : 'A');

        Assert.Null(_tokens.UserOf(other));
        Assert.Null(_tokens.UserOf(token + "A"));
        Assert.Null(_tokens.UserOf(token.Replace("onr_", "onx_")));
    }

    [Fact]
    public void Token_IsNotKeptAsItIs()
    {
        var token = Token(Role.Reader, Role.Reader, days: 2);

        Assert.DoesNotContain(token[^43..], File.ReadAllText(_file.Path, System.Text.Encoding.Latin1));
        Assert.Contains(token.Substring(4, 8), _tokens.All().Single().Id);
    }

    [Fact]
    public void Token_OfAUserWithLessNow_MayDoNoMoreThanTheUser()
    {
        var token = Token(Role.Admin, Role.Reviewer, days: 2);
        _users.SetRole("ilse", Role.Reader);

        Assert.Equal(Role.Reader, _tokens.UserOf(token)!.Role);
    }

    [Fact]
    public void Token_AboveItsUser_IsNotMade()
    {
        _users.Add("bo", Role.Reader, "hash");

        Assert.Throws<AccessException>(() => _tokens.Add(_users.Find("bo")!, "", Role.Reviewer, 2));
    }

    [Fact]
    public void Token_RevokedOrOfAUserRemoved_IsNone()
    {
        var token = Token(Role.Reader, Role.Reader, days: 2);
        var second = _tokens.Add(_users.Find("ilse")!, "second", Role.Reader, 2);
        _tokens.Revoke(token.Substring(4, 8));
        Assert.Null(_tokens.UserOf(token));
        Assert.NotNull(_tokens.UserOf(second));

        _users.Remove("ilse");
        Assert.Null(_tokens.UserOf(second));
        Assert.Empty(_tokens.All());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Token(Role ofUser, Role role, int days)
    {
        _users.Add("ilse", ofUser, "hash");
        return _tokens.Add(_users.Find("ilse")!, "a script", role, days);
    }
}
