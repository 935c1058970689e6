namespace OnRecord.Web.Access;

/// <summary>Users, tokens or addresses that cannot be as they were given. The message says what to do.</summary>
public sealed class AccessException(string message, Exception? cause = null) : Exception(message, cause);
