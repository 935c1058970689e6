namespace OnRecord.Cli.Watching.Plans;

/// <summary>Where alerts are brought to.</summary>
internal abstract record ChannelPlan(string Name);

/// <param name="Path">Whole; a line of JSON is added for each alert.</param>
internal sealed record FilePlan(string Name, string Path) : ChannelPlan(Name);

/// <param name="Secrets">By which what is sent is signed, as they stand in their variables; by several while one takes the place of another.</param>
internal sealed record WebhookPlan(string Name, Uri Address, IReadOnlyList<string> Secrets) : ChannelPlan(Name)
{
    // Secrets must not stand in a message by mistake.
    public override string ToString() => $"webhook {Name}";
}

internal enum MailSecurity
{
    /// <summary>From the first byte on, as at port 465.</summary>
    Tls,

    StartTls,

    None,
}

/// <param name="Password">As it stands in its variable; null to sign in nowhere.</param>
/// <param name="Digest">When alerts are sent together; null to send each at once.</param>
/// <param name="Authority">PEM file of the one authority that is trusted for this server; null for those of the machine.</param>
internal sealed record MailPlan(
    string Name, string Host, int Port, MailSecurity Security, string? User, string? Password, string From, IReadOnlyList<string> To, Schedule? Digest, string? Authority) : ChannelPlan(Name)
{
    public override string ToString() => $"mail {Name}";
}
