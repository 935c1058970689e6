using System.Globalization;
using OnRecord.Knowledge.Ontology;
using OnRecord.Tests.Reports;

namespace OnRecord.Tests.Coding.Events;

/// <summary>Runs the tables of <c>Specs/events.md</c> through the whole engine. A few rows may fail, since parses change with the
/// language model; a type or mode of which most rows fail, or many failures in all, may not.</summary>
public sealed class EventSpecTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const double LowestShare = 0.88;
    private const int FewestRows = 4;

    private static readonly IReadOnlyList<EventSpec> Specs = EventSpec.Load();

    [Fact]
    public void Code_AllRows_HoldNearlyAll()
    {
        var missed = Specs.Where(IsMissed).ToList();
        var share = 1 - ((double)missed.Count / Specs.Count);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Concat(missed.Select(Told)));
        Assert.True(share >= LowestShare, string.Create(CultureInfo.InvariantCulture, $"{share:P1} of {Specs.Count} rows hold, expected {LowestShare:P0}:\n{string.Concat(missed.Select(Told))}"));
    }

    [Fact]
    public void Code_EachTypeAndMode_HoldsMostOfItsRows()
    {
        var failing = Specs.GroupBy(s => s.Section).Where(g => g.Count(IsMissed) * 2 > g.Count()).Select(g => $"{g.Key}: {string.Concat(g.Where(IsMissed).Select(Told))}").ToList();

        Assert.True(failing.Count == 0, string.Concat(failing));
    }

    [Fact]
    public void Specs_EveryTypeAndMode_HasRows()
    {
        var rows = Specs.SelectMany(s => s.Event.Split(" / ")).CountBy(name => name).ToDictionary();
        var pairs = EventOntology.LoadEmbedded().Types.SelectMany(type => type.Modes.Count == 0 ? [type.Name] : type.Modes.Select(mode => $"{type.Name} {mode.Name}"));

        var thin = pairs.Where(pair => rows.GetValueOrDefault(pair) < FewestRows).ToList();
        Assert.True(thin.Count == 0, $"fewer than {FewestRows} rows: {string.Join(", ", thin)}");
    }

    private bool IsMissed(EventSpec spec) => !spec.IsIn(fixture.Code(spec.Sentence));

    private string Told(EventSpec spec) => $"events.md:{spec.Line}: {spec.Sentence} → {spec.Event} {spec.Actors} → {spec.Recipients}; found {EventSpec.Found(fixture.Code(spec.Sentence))}\n";
}
