namespace OnRecord.Web.Access.Tokens;

/// <summary>A token that programs show instead of a password.</summary>
/// <param name="Id">The part of it that is shown in lists.</param>
/// <param name="Role">The most that it may do; never more than its user may at the time.</param>
/// <param name="Added">UTC, ISO 8601, as the other times.</param>
/// <param name="Used">The last day of use; null before the first.</param>
public sealed record ApiToken(string Id, string User, string Label, Role Role, string Added, string Expires, string? Used);
