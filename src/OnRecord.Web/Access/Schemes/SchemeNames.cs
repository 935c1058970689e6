namespace OnRecord.Web.Access.Schemes;

/// <summary>How a request may tell who sends it.</summary>
internal static class SchemeNames
{
    /// <summary>Chooses among the others.</summary>
    public const string Any = "desk";

    public const string Local = "this machine";
    public const string Cookie = "sign-in";
    public const string Token = "token";
}
