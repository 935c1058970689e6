using OnRecord.Store.Matching;

namespace OnRecord.Store.Tests.Matching;

/// <summary>Scores of the invented pairs in <c>names.tsv</c>, on which the weights were set.</summary>
public sealed class NameLikenessTests
{
    private const double Match = 0.7;

    private static readonly (bool IsPerson, string One, string Other, string Same, double Score)[] Pairs = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Matching", "names.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'))
        .Select(cells => (cells[0] == "person", cells[1], cells[2], cells[3], NameLikeness.Of(cells[1], cells[2], cells[0] == "person", NameTables.Embedded)))];

    [Fact]
    public void Scores_OfOneAndOfAnother_LieOnTheirSidesOfTheThreshold()
    {
        var wrong = Pairs.Where(pair => pair.Same != "open" && pair.Score >= Match != (pair.Same == "yes")).Select(pair => $"{pair.One} / {pair.Other}: {pair.Score:0.00}, {pair.Same}").ToList();

        // Yusuf is not known for Youssef; two given names of one family share a part (Kim Do-yun, Kim Ji-yun).
        Assert.True(wrong.Count <= 2, string.Join('\n', wrong));
    }

    [Fact]
    public void Scores_OfWhatNobodyCouldTell_AreNoMatch() => Assert.All(Pairs.Where(pair => pair.Same == "open"), pair => Assert.InRange(pair.Score, 0.2, 0.8));

    [Fact]
    public void Score_OfAnyPair_IsTheSameBothWaysAndFromZeroToOne() => Assert.All(Pairs, pair =>
    {
        Assert.InRange(pair.Score, 0, 1);
        Assert.Equal(pair.Score, NameLikeness.Of(pair.Other, pair.One, pair.IsPerson, NameTables.Embedded), 6);
    });

    [Theory]
    [InlineData("", "Ilse Tarrant")]
    [InlineData("…", "—")]
    public void Score_OfNoName_IsZero(string one, string other) => Assert.Equal(0, NameLikeness.Of(one, other, true, NameTables.Embedded));
}
