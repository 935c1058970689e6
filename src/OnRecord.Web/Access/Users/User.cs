namespace OnRecord.Web.Access.Users;

/// <summary>Someone who may sign in.</summary>
/// <param name="Password">Hash by <see cref="Passwords"/>.</param>
/// <param name="Stamp">Changes with password and role, and ends what was signed in before.</param>
/// <param name="Added">UTC, ISO 8601.</param>
public sealed record User(string Name, Role Role, string Password, string Stamp, string Added);
