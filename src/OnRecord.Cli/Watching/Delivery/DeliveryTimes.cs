namespace OnRecord.Cli.Watching.Delivery;

/// <summary>When what could not be brought is tried again: about as Standard Webhooks advises, over three days.</summary>
internal static class DeliveryTimes
{
    private const double Jitter = 0.1;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    public static int Most => Waits.Length + 1;

    /// <summary>Null when it is given up.</summary>
    /// <param name="attempts">That failed, from 1.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan? Wait(int attempts, TimeSpan? after, double chance)
    {
        if (attempts > Waits.Length)
        {
            return null;
        }

        var wait = Waits[attempts - 1] * (1 + (Jitter * ((2 * chance) - 1)));
        return after > wait && after <= Waits[^1] ? after : wait;
    }
}
