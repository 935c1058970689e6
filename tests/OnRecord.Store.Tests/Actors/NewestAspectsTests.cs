using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Actors;

/// <summary>Names, offices and ties of an actor as a brief tells them.</summary>
public abstract class NewestAspectsTests(Database database)
{
    public sealed class InSqlite() : NewestAspectsTests(Database.Sqlite);

    public sealed class InPostgres() : NewestAspectsTests(Database.Postgres);

    [Theory]
    [InlineData(2, 2, false)]
    [InlineData(3, 3, true)]
    [InlineData(9, 3, true)]
    public void NamesOfficesAndTies_OfTheNewestReports_CountThese(int lookedAt, int counted, bool isAll)
    {
        using var file = TestRecord.In(database);
        using var ask = file.With(Enumerable.Range(1, 3).Select(day => Sketches.Attack(Sketches.AttackText(string.Join(' ', Enumerable.Repeat($"word{day}", 30))), $"2024-03-0{day}"))).Ask();

        var (aspect, example) = Assert.Single(ask.NamesOfficesAndTies("tarrant", 5, lookedAt, out var areAll));

        Assert.Equal(("Ilse Tarrant", counted, isAll), (aspect.Place.What, (int)aspect.Place.Texts, areAll));
        Assert.StartsWith("2024-03-03", $"{example.Record.Article.Published}", StringComparison.Ordinal);
    }
}
