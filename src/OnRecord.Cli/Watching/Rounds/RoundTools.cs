using OnRecord.Cli.Fetching;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Records.Adding;
using OnRecord.Reading;
using OnRecord.Store.Adding;
using OnRecord.Store.Watching;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>What all rounds work with. Thread-safe.</summary>
internal sealed record RoundTools(
    WatchState State, Fetcher Fetcher, Reader Reader, Lazy<Engine> Engine, KnownInputs Known, Intake Intake, TimeProvider Time, Random Random, Action<string> Tell) : IDisposable
{
    private readonly InputReports _following = new(Reader, Fetcher, follows: true);
    private readonly InputReports _plain = new(Reader, Fetcher, follows: false);

    public InputReports Inputs(bool follows) => follows ? _following : _plain;

    public AddWork Work(bool follows, CancellationToken stop) => new(new KnownInRecord(Known), Inputs(follows), Reader, Engine, stop);

    /// <summary>Waits while much is waiting to be written.</summary>
    public void Give(IntakeItem item, CancellationToken stop) => Intake.GiveAsync(item, stop).AsTask().GetAwaiter().GetResult();

    public void Dispose()
    {
        _following.Dispose();
        _plain.Dispose();
        Known.Dispose();
    }
}
