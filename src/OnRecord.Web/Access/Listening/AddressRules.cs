namespace OnRecord.Web.Access.Listening;

/// <summary>What must be there before others than this machine are let in.</summary>
public static class AddressRules
{
    /// <summary>Why the desk must not listen so, and what to do; null when it may.</summary>
    public static string? FaultOf(DeskAddress address) => address.IsLocal || address.Tls is not null || address.Proxies.Count > 0
        ? null
        : $"others can reach {address}, and what they send must be encrypted: give --certificate FILE --key FILE with an https address, or --behind-proxy ADDRESS where a proxy in front of the desk has TLS";

    /// <summary>Why the desk does not start while there are no users, and what to do.</summary>
    /// <param name="place">As the command is told where they are.</param>
    public static string NoUsers(DeskAddress address, string place) => $"users must sign in at {address}, and there are none: onrecord users add NAME --role admin {place}";
}
