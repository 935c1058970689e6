using OnRecord.Cli.Watching.Delivery;
using OnRecord.Cli.Watching.Plans;

namespace OnRecord.Store.Tests.Watching;

public class ScheduleTests
{
    private static readonly DateTimeOffset Noon = new(2024, 3, 14, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_IsJitteredByATenth()
    {
        var every = new Every(TimeSpan.FromMinutes(10));

        Assert.Equal([9, 10, 11], new[] { 0, 0.5, 1 }.Select(chance => (every.Next(Noon, chance) - Noon).TotalMinutes));
    }

    [Fact]
    public void At_FollowsTheClockOfItsZone()
    {
        var at = new At("30 6 * * *", TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"));

        Assert.Equal(new DateTimeOffset(2024, 3, 15, 5, 30, 0, TimeSpan.Zero), at.Next(Noon, 0));
        Assert.Equal(new DateTimeOffset(2024, 4, 1, 4, 30, 0, TimeSpan.Zero), at.Next(new DateTimeOffset(2024, 3, 31, 12, 0, 0, TimeSpan.Zero), 0));
        Assert.Equal(TimeSpan.FromSeconds(30), at.Next(Noon, 1) - at.Next(Noon, 0));
    }

    [Theory]
    [InlineData(10, 1, 60)]
    [InlineData(10, 2, 120)]
    [InlineData(86_400, 1, 300)]
    [InlineData(600, 4, 2400)]
    [InlineData(600, 5000, 21_600)]
    public void Retry_TakesTwiceAsLongEachTimeUpToSixHours(int step, int failures, int seconds)
    {
        var every = new Every(TimeSpan.FromSeconds(step));

        Assert.Equal(seconds, (every.Retry(Noon, failures, null, 0.5) - Noon).TotalSeconds);
        Assert.Equal(seconds * 0.8, (every.Retry(Noon, failures, null, 0) - Noon).TotalSeconds, 3);
    }

    [Fact]
    public void Retry_WaitsAsLongAsTheServerAsks()
    {
        var every = new Every(TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromHours(9), every.Retry(Noon, 1, TimeSpan.FromHours(9), 0.5) - Noon);
        Assert.Equal(TimeSpan.FromMinutes(1), every.Retry(Noon, 1, TimeSpan.FromSeconds(2), 0.5) - Noon);
        Assert.Equal(TimeSpan.FromDays(7), every.Retry(Noon, 1, TimeSpan.FromDays(4000), 0.5) - Noon);
    }

    [Fact]
    public void Delivery_IsGivenUpAfterThreeDays()
    {
        var waits = Enumerable.Range(1, DeliveryTimes.Most).Select(attempts => DeliveryTimes.Wait(attempts, null, 0.5)).ToList();

        Assert.Null(waits[^1]);
        Assert.InRange(waits.OfType<TimeSpan>().Aggregate((sum, wait) => sum + wait), TimeSpan.FromDays(3), TimeSpan.FromDays(4));
        Assert.Equal(TimeSpan.FromMinutes(3), DeliveryTimes.Wait(1, TimeSpan.FromMinutes(3), 0.5));
    }
}
