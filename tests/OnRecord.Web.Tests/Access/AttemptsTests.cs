using OnRecord.Web.Access.SignIn;

namespace OnRecord.Web.Tests.Access;

public sealed class AttemptsTests
{
    private readonly SteppedClock _clock = new();
    private readonly Attempts _attempts;

    public AttemptsTests() => _attempts = new Attempts(_clock);

    [Fact]
    public void Begin_AfterFiveFailures_WaitsLongerEachTime()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(_attempts.Begin("ilse", "192.0.2.1"));
        }

        Assert.Equal(TimeSpan.FromSeconds(10), _attempts.Begin("ilse", "192.0.2.1"));
        _clock.Step(TimeSpan.FromSeconds(10));
        Assert.Null(_attempts.Begin("ilse", "192.0.2.1"));
        Assert.Equal(TimeSpan.FromSeconds(20), _attempts.Begin("ilse", "192.0.2.1"));
    }

    [Fact]
    public void Begin_ForMonths_WaitsNoLongerThanAQuarterOfAnHour()
    {
        for (var i = 0; i < 40; i++)
        {
            Assert.Null(_attempts.Begin("ilse", "192.0.2.1"));
            _clock.Step(TimeSpan.FromMinutes(15));
        }

        Assert.Null(_attempts.Begin("ilse", "192.0.2.1"));
        Assert.Equal(TimeSpan.FromMinutes(15), _attempts.Begin("ilse", "192.0.2.1"));
    }

    [Fact]
    public void Begin_FromAnotherPlace_DoesNotWait()
    {
        for (var i = 0; i < 5; i++)
        {
            _attempts.Begin("ilse", "192.0.2.1");
        }

        Assert.Null(_attempts.Begin("ilse", "192.0.2.2"));
        Assert.Null(_attempts.Begin("bo", "192.0.2.1"));
    }

    [Fact]
    public void Begin_OneNameFromEverywhere_WaitsAfterFifty()
    {
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(_attempts.Begin("ilse", $"192.0.2.{i}"));
        }

        Assert.NotNull(_attempts.Begin("ilse", "198.51.100.1"));
    }

    [Fact]
    public void Succeed_ForgetsTheFailures()
    {
        for (var i = 0; i < 4; i++)
        {
            _attempts.Begin("ilse", "192.0.2.1");
        }

        _attempts.Succeed("ilse", "192.0.2.1");

        for (var i = 0; i < 5; i++)
        {
            Assert.Null(_attempts.Begin("ilse", "192.0.2.1"));
        }
    }
}
