using OnRecord.Web.Keeping;

namespace OnRecord.Web.Tests.Keeping;

public sealed class TurnsTests
{
    [Fact]
    public async Task Turns_OfWhatTakesLong_AreFew_AndHoldUpNobodyElse()
    {
        using var turns = new Turns();
        var stop = TestContext.Current.CancellationToken;
        var held = new List<IDisposable>();
        Task<IDisposable> next;
        while ((next = turns.TakeAsync(isLong: true, stop)).IsCompleted)
        {
            held.Add(await next);
        }

        Assert.InRange(held.Count, 1, Environment.ProcessorCount);
        var other = turns.TakeAsync(isLong: false, stop);
        Assert.True(other.IsCompleted);

        held[0].Dispose();
        (await next.WaitAsync(stop)).Dispose();
        (await other).Dispose();
    }

    [Fact]
    public async Task Turn_OfWhoWentAway_IsTakenFromNobody()
    {
        using var turns = new Turns();
        using var gone = new CancellationTokenSource();
        var held = new List<IDisposable>();
        Task<IDisposable> next;
        while ((next = turns.TakeAsync(isLong: true, gone.Token)).IsCompleted)
        {
            held.Add(await next);
        }

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        held[0].Dispose();
        Assert.True(turns.TakeAsync(isLong: true, TestContext.Current.CancellationToken).IsCompleted);
    }
}
