using OnRecord.Web.Keeping;
using OnRecord.Web.Tests.Access;

namespace OnRecord.Web.Tests.Keeping;

public sealed class TurnsTests : IDisposable
{
    private static readonly LongWork Brief = new("/brief actor", "Ilse");
    private static readonly LongWork Timeline = new("/timeline actor", "Ilse");
    private static readonly LongWork Contradictions = new("/contradictions actor", "Ilse");

    private readonly SteppedClock _clock = new();
    private readonly Turns _turns;
    private readonly List<IDisposable> _held = [];

    public TurnsTests() => _turns = new Turns(_clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turns_OfWhatTakesLong_AreFew_AndHoldUpNobodyElse()
    {
        var (held, next) = await TakeAllAsync(Brief);

        Assert.InRange(held.Count, 1, Environment.ProcessorCount);
        var other = _turns.TakeAsync(null, Stop);
        Assert.True(other.IsCompleted);

        held[0].Dispose();
        (await next.WaitAsync(Stop)).Dispose();
        (await other).Dispose();
    }

    [Fact]
    public async Task Turn_OfWhoWentAway_IsTakenFromNobody()
    {
        using var gone = new CancellationTokenSource();
        var (held, next) = await TakeAllAsync(Brief, gone.Token);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        held[0].Dispose();
        (await _turns.TakeAsync(Brief, Stop).WaitAsync(Stop)).Dispose();
    }

    [Fact]
    public async Task Work_ThatProvesShort_WaitsBehindNoLongWork()
    {
        await LearnAsync(Contradictions, TimeSpan.FromMilliseconds(7));
        await LearnAsync(Timeline, TimeSpan.FromMilliseconds(200));
        var (brief, _) = await TakeAllAsync(Brief);
        var (timelines, _) = await TakeAllAsync(Timeline);

        Assert.NotEmpty(brief);
        Assert.NotEmpty(timelines);
        Assert.True(_turns.TakeAsync(Contradictions, Stop).IsCompleted);

        // Of one about whom nothing is known, what its kind takes counts.
        Assert.True(_turns.TakeAsync(Contradictions with { Subject = "Bo" }, Stop).IsCompleted);
    }

    [Fact]
    public async Task Work_ThatIsShorter_ComesFirst_ButNotForEver()
    {
        await LearnAsync(Brief, TimeSpan.FromSeconds(5));
        await LearnAsync(Timeline, TimeSpan.FromMilliseconds(200));
        var (_, brief) = await TakeAllAsync(Brief);
        var (timelines, timeline) = await TakeAllAsync(Timeline);

        // A turn for what takes very long stays taken, so it is others that end.
        timelines[0].Dispose();
        timelines[0] = await timeline.WaitAsync(Stop);
        Assert.False(brief.IsCompleted);

        _clock.Step(TimeSpan.FromMinutes(1));
        var late = _turns.TakeAsync(Timeline, Stop);
        var (veryLong, _) = (_held[0], _held.Remove(_held[0]));
        veryLong.Dispose();
        (await brief.WaitAsync(Stop)).Dispose();
        (await late.WaitAsync(Stop)).Dispose();
    }

    [Fact]
    public async Task Work_OfSomeoneWithMuch_IsTakenForLong_WhereItsKindIsShort()
    {
        for (var i = 0; i < 20; i++)
        {
            await LearnAsync(Timeline with { Subject = $"{i}" }, TimeSpan.FromMilliseconds(3));
        }

        var busy = Timeline with { Subject = "Busy" };
        await LearnAsync(busy, TimeSpan.FromSeconds(3));
        await LearnAsync(Timeline with { Subject = "Another" }, TimeSpan.FromMilliseconds(3));

        var (held, next) = await TakeAllAsync(busy);

        Assert.InRange(held.Count, 1, Environment.ProcessorCount);
        Assert.False(next.IsCompleted);
        Assert.True(_turns.TakeAsync(Timeline with { Subject = "3" }, Stop).IsCompleted);
    }

    public void Dispose() => _turns.Dispose();

    private async Task LearnAsync(LongWork work, TimeSpan takes)
    {
        using var turn = await _turns.TakeAsync(work, Stop);
        _clock.Step(takes);
    }

    // As many as there are, and one who waits.
    private async Task<(List<IDisposable> Held, Task<IDisposable> Next)> TakeAllAsync(LongWork work, CancellationToken? stop = null)
    {
        var held = new List<IDisposable>();
        Task<IDisposable> next;
        while ((next = _turns.TakeAsync(work, stop ?? Stop)).IsCompleted)
        {
            held.Add(await next);
        }

        _held.AddRange(held);
        return (held, next);
    }
}
