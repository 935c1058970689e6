namespace OnRecord.Web.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">Kept with what the user decides. Users of a desk have names without capitals; where nobody signs in, it is
/// the name of the user of this machine as it is.</param>
public sealed record DeskUser(string Name, Role Role)
{
    public bool May(Role role) => Role >= role;
}
