using OnRecord.Cli.Watching.Plans;
using OnRecord.Store.Alerts;

namespace OnRecord.Cli.Watching.Delivery;

/// <summary>Brings alerts somewhere. Used by one thread at a time.</summary>
internal abstract class AlertChannel(string name) : IDisposable
{
    public string Name => name;

    /// <summary>How many alerts go together at most.</summary>
    public virtual int MostTogether => 1;

    public static AlertChannel Of(ChannelPlan plan, TimeProvider time) => plan switch
    {
        FilePlan file => new FileChannel(file),
        WebhookPlan webhook => new WebhookChannel(webhook, time),
        MailPlan mail => new MailChannel(mail, time),
        _ => throw new ArgumentException($"no channel of {plan}", nameof(plan)),
    };

    /// <exception cref="DeliveryException">They were not brought, or it is not known that they were.</exception>
    public abstract Task SendAsync(IReadOnlyList<Alert> alerts, CancellationToken stop);

    public virtual void Dispose()
    {
    }
}
