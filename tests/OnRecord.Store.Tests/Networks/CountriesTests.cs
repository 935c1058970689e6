using OnRecord.Store.Adding;
using OnRecord.Store.Countries;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Tests.Stories;

namespace OnRecord.Store.Tests.Networks;

/// <summary>The map counts what the list of events gives, whether it reads what is kept of days or the events themselves.</summary>
public abstract class CountriesTests(Database database) : IDisposable
{
    public sealed class InSqlite() : CountriesTests(Database.Sqlite);

    public sealed class InPostgres() : CountriesTests(Database.Postgres);

    private readonly TestRecord _file = TestRecord.In(database);

    [Fact]
    public void Countries_OfDays_CountTheEventsThatListsGive()
    {
        var store = _file.With([Sketches.Full(), .. new InventedReports(seed: 33).Take(60), .. ToldHappenings.Of(5, 4).Told.Select(told => told.Report)]);
        using var questions = store.Ask();
        var days = questions.Days();
        var month = new Filter { From = days.First, To = days.Last };

        foreach (var filter in new[] { month, month with { Type = "ASSAULT" }, month with { From = days.Last }, month with { To = days.First }, month with { Status = Records.Status.Happened } })
        {
            var found = questions.Countries(filter, CountryOf.Participant);
            Assert.All(found, country =>
            {
                Assert.Equal(questions.Events(filter with { Country = country.Country, Joined = true }).Count(), country.Events);
                var days = questions.Events(filter with { Country = country.Country }).Select(item => Days.Of(item.Event) ?? Days.Of(item.Report.Record.Article)).ToList();
                Assert.Equal((days.Min(StringComparer.Ordinal), days.Max(StringComparer.Ordinal)), (country.First, country.Last));
            });
            var places = questions.Countries(filter, CountryOf.Place).ToDictionary(country => country.Country, country => country.Events);
            Assert.Equal(
                questions.Events(filter with { Joined = true }).Where(item => item.Event.Place?.Country is not null).CountBy(item => item.Event.Place!.Country!).ToDictionary(count => count.Key, count => (long)count.Value),
                places);
        }

        Assert.NotEmpty(questions.Countries(month, CountryOf.Participant));
        Assert.NotEmpty(questions.Countries(month, CountryOf.Place));
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }
}
