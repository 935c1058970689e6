namespace OnRecord.Mail;

/// <summary>Tells a mail by the fields that it starts with.</summary>
internal static class MailHead
{
    private const int FewestKnown = 3;

    private static readonly string[] Known =
    [
        "from", "to", "cc", "subject", "date", "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type",
        "reply-to", "list-unsubscribe", "list-id", "sender", "dkim-signature", "arc-seal", "x-received", "content-transfer-encoding",
    ];

    /// <summary>Every line up to the first empty one is a field or goes on with one, and at least three are fields of mail,
    /// one of them machine-made: a pasted report may start with "From:" and "Date:".</summary>
    public static bool IsMail(ReadOnlySpan<byte> head)
    {
        var (known, isMachine, isFirst) = (0, false, true);
        foreach (var range in head.Split((byte)'\n'))
        {
            var line = head[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                break;
            }

            if (isFirst && line.StartsWith("From "u8))
            {
                isFirst = false;
                continue;
            }

            isFirst = false;
            if (line[0] is (byte)' ' or (byte)'\t')
            {
                continue;
            }

            var colon = line.IndexOf((byte)':');
            if (colon is <= 0 or > 76 || line[..colon].IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0)
            {
                // The head may end within a line.
                return range.End.GetOffset(head.Length) == head.Length && known >= FewestKnown && isMachine;
            }

            var name = System.Text.Encoding.ASCII.GetString(line[..colon]).ToLowerInvariant();
            known += Array.IndexOf(Known, name) >= 0 ? 1 : 0;
            isMachine |= name is "message-id" or "mime-version" or "received" or "return-path" or "delivered-to" or "dkim-signature";
        }

        return known >= FewestKnown && isMachine;
    }
}
