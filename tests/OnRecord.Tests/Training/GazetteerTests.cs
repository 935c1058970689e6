using OnRecord.Knowledge.Tables;
using OnRecord.Language.Neural;
using OnRecord.Text;
using OnRecord.Training.Neural;

namespace OnRecord.Tests.Training;

public class GazetteerTests
{
    private const int PlaceFirst = 1 << (2 * (int)GazetteerKind.Place);
    private const int OrganizationFirst = 1 << (2 * (int)GazetteerKind.Organization);
    private const int OrganizationInside = OrganizationFirst << 1;

    [Theory]
    [InlineData("PACE", OrganizationFirst)]
    [InlineData("Pace", 0)]
    [InlineData("pace", 0)]
    public void Mark_AcronymOfAnOrganization_OnlyInCapitals(string form, int expected) =>
        Assert.Equal([expected], Marks(Known(("PACE", GazetteerKind.Organization, false)), form));

    [Fact]
    public void Mark_AcronymThatIsAPlaceInTitleCase_KeepsThePlace() =>
        Assert.Equal([PlaceFirst], Marks(Known(("PACE", GazetteerKind.Organization, false), ("Pace", GazetteerKind.Place, false)), "Pace"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Mark_NameInCapitalsAndInTitleCase_FiresEitherWay(bool capitalsFirst)
    {
        string[] names = capitalsFirst ? ["LODE", "Lode"] : ["Lode", "LODE"];
        var known = Known([.. names.Select(name => (name, GazetteerKind.Organization, false))]);
        Assert.Equal([OrganizationFirst, OrganizationFirst], Marks(known, "Lode", "LODE"));
    }

    [Fact]
    public void Mark_CommonName_NotInLowerCase()
    {
        var known = Known(("Anvil", GazetteerKind.Organization, true), ("Zorvex", GazetteerKind.Organization, false));
        Assert.Equal([0, OrganizationFirst, OrganizationFirst], Marks(known, "anvil", "Anvil", "zorvex"));
    }

    [Fact]
    public void Build_TablesOfNames_MarksTheirNames()
    {
        var known = GazetteerBuilder.Build([]);
        Assert.Equal(OrganizationFirst, Marks(known, "Applebee", "'s")[0] & OrganizationFirst);
        Assert.Equal(OrganizationInside, Marks(known, "Applebee", "'s")[1] & OrganizationInside);
        Assert.Equal(PlaceFirst, Marks(known, "Chattanooga")[0] & PlaceFirst);
    }

    [Fact]
    public void Write_GazetteerOfAllTables_StaysSmallAndReadsBack()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        GazetteerBuilder.Build([]).Write(writer);
        Assert.InRange(bytes.Length, 100_000, 2_000_000);

        bytes.Position = 0;
        using var reader = new BinaryReader(bytes);
        Assert.Equal(0, Marks(Gazetteer.Read(reader), "Who")[0] & OrganizationFirst);
    }

    [Fact]
    public void ReadPlaces_FaultyRows_AreNamedByLine()
    {
        const string Text = "name\tkind\tiso3\tcommon\nUpton\tvillage\tGBR\t\nUpton\tcity\tgb\tyes\n\tcity\t\t\n";
        var faults = Assert.Throws<DataException>(() => NameTable.ReadPlaces(Text)).Message;
        Assert.Contains("place-names.tsv:2: kind is 'village'", faults, StringComparison.Ordinal);
        Assert.Contains("place-names.tsv:3: name 'Upton' again", faults, StringComparison.Ordinal);
        Assert.Contains("place-names.tsv:3: iso3 is 'gb'", faults, StringComparison.Ordinal);
        Assert.Contains("place-names.tsv:3: common is 'yes'", faults, StringComparison.Ordinal);
        Assert.Contains("place-names.tsv:4: name is empty", faults, StringComparison.Ordinal);
    }

    private static Gazetteer Known(params (string Name, GazetteerKind Kind, bool IsCommon)[] names)
    {
        var builder = new Gazetteer.Builder(new HashSet<string>());
        foreach (var (name, kind, isCommon) in names)
        {
            builder.Add(name.Split(' '), kind, isCommon);
        }

        return builder.Build();
    }

    private static int[] Marks(Gazetteer known, params string[] forms)
    {
        var words = new WordTable(string.Concat(forms));
        var position = 0;
        foreach (var form in forms)
        {
            words.Spans.Add(new TextSpan(position, position += form.Length));
        }

        var marks = new ushort[forms.Length];
        known.Mark(words, new TokenSpan(0, forms.Length), marks);
        return [.. marks.Select(mark => (int)mark)];
    }
}
