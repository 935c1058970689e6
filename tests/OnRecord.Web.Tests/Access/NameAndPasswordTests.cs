using OnRecord.Web.Access;
using OnRecord.Web.Access.SignIn;
using OnRecord.Web.Access.Users;

namespace OnRecord.Web.Tests.Access;

public sealed class NameAndPasswordTests
{
    [Theory]
    [InlineData("Ilse", "ilse")]
    [InlineData("émile.okoro@desk-2_b", "émile.okoro@desk-2_b")]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("il se", null)]
    [InlineData("<b>", null)]
    [InlineData("a\u202Eb", null)]
    [InlineData("a\0b", null)]
    [InlineData("\uD800", null)]
    public void UserName_Given_IsKeptInOneForm(string? given, string? kept) => Assert.Equal(kept, UserName.Of(given));

    [Fact]
    public void UserName_LongerThanAny_IsNone() => Assert.Null(UserName.Of(new string('a', 65)));

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ilse.tarrant-12")]
    public void PasswordRules_WeakPassword_SayWhy(string password) => Assert.NotNull(PasswordRules.Fault("ilse.tarrant", password));

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("пятнадцать слов и ещё")]
    public void PasswordRules_WordsTogether_WillDo(string password) => Assert.Null(PasswordRules.Fault("ilse.tarrant", password));

    [Fact]
    public async Task Passwords_OfAUser_AreToldFromOthers()
    {
        using var passwords = new Passwords();
        var user = new User("ilse", Role.Reader, passwords.Hash("café in the harbour"), "", "");
        var stop = TestContext.Current.CancellationToken;

        Assert.True(await passwords.IsOfAsync(user, "café in the harbour", stop));
        Assert.False(await passwords.IsOfAsync(user, "cafe in the harbour", stop));
        Assert.False(await passwords.IsOfAsync(null, "café in the harbour", stop));
    }

    [Theory]
    [InlineData("/reports/1?q=a", "/reports/1?q=a")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example/", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/a\r\nSet-Cookie: b", "/")]
    [InlineData("/sign-in?to=/", "/")]
    [InlineData(null, "/")]
    public void Onward_AfterSignIn_StaysAtTheDesk(string? to, string path) => Assert.Equal(path, SignInPaths.Onward(to));
}
