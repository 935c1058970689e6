using System.Collections.Concurrent;
using OnRecord.Cli.Inputs;

namespace OnRecord.Tests.Cli;

public class OrderedWorkTests
{
    private const int Threads = 4;
    private const int Many = 2_000;

    [Fact]
    public void Results_ComeInTheOrderOfTheInputs_HoweverLongEachTakes()
    {
        var delivered = new List<int>();

        OrderedWork.Run(
            Enumerable.Range(0, Many),
            i =>
            {
                Thread.SpinWait(i * 7919 % 4000);
                return i;
            },
            delivered.Add,
            Threads);

        Assert.Equal(Enumerable.Range(0, Many), delivered);
    }

    [Fact]
    public void Results_AreDeliveredByOneThreadAtATime_OfNoMoreThanAsked()
    {
        var (within, most) = (0, 0);
        var seen = new ConcurrentDictionary<int, bool>();

        OrderedWork.Run(
            Enumerable.Range(0, Many),
            i => seen[Environment.CurrentManagedThreadId] = true,
            _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref within));
                Thread.SpinWait(200);
                Interlocked.Decrement(ref within);
            },
            Threads);

        Assert.Equal(1, most);
        Assert.InRange(seen.Count, 1, Threads);
    }

    [Fact]
    public void Inputs_AreNotReadFarAhead_OfAResultThatIsStillAwaited()
    {
        var (taken, delivered, furthest) = (0, 0, 0);
        using var first = new ManualResetEventSlim();

        OrderedWork.Run(
            Counted(),
            i =>
            {
                if (i == 0)
                {
                    first.Wait(TimeSpan.FromSeconds(1));
                }

                return i;
            },
            _ => Interlocked.Increment(ref delivered),
            Threads);

        Assert.Equal(Many, delivered);
        Assert.InRange(furthest, Threads, 64 * Threads);

        IEnumerable<int> Counted()
        {
            for (var i = 0; i < Many; i++)
            {
                furthest = Math.Max(furthest, ++taken - Volatile.Read(ref delivered));
                yield return i;
            }
        }
    }

    [Fact]
    public void FaultOfTheWork_IsThrown_WhenAllBeforeItIsDelivered()
    {
        var delivered = new List<int>();

        var fault = Assert.Throws<InvalidOperationException>(() =>
            OrderedWork.Run(Enumerable.Range(0, Many), i => i == 700 ? throw new InvalidOperationException("the wire was cut") : i, delivered.Add, Threads));

        Assert.Equal("the wire was cut", fault.Message);
        Assert.Equal(Enumerable.Range(0, 700), delivered);
    }

    [Fact]
    public void FaultOfTheInputs_IsThrown_WhenAllBeforeItIsDelivered()
    {
        var delivered = new List<int>();

        Assert.Throws<InvalidDataException>(() => OrderedWork.Run(Broken(), i => i, delivered.Add, Threads));

        Assert.Equal(Enumerable.Range(0, 300), delivered);

        static IEnumerable<int> Broken()
        {
            for (var i = 0; i < 300; i++)
            {
                yield return i;
            }

            throw new InvalidDataException("the archive ends in the middle of a record");
        }
    }

    [Fact]
    public void FaultOfADelivery_IsThrown_AndNothingMoreIsDelivered()
    {
        var delivered = 0;

        Assert.Throws<IOException>(() => OrderedWork.Run(
            Enumerable.Range(0, Many),
            i => i,
            i =>
            {
                if (i == 500)
                {
                    throw new IOException("no space is left");
                }

                delivered++;
            },
            Threads));

        Assert.Equal(500, delivered);
    }

    [Fact]
    public void OfOneThread_AllIsDoneByTheCaller()
    {
        var others = 0;
        var caller = Environment.CurrentManagedThreadId;

        OrderedWork.Run(Enumerable.Range(0, 100), i => i, _ => others += Environment.CurrentManagedThreadId == caller ? 0 : 1, count: 1);

        Assert.Equal(0, others);
    }
}
