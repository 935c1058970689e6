using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Knowledge.Tables;

public class TsvTableTests
{
    [Fact]
    public void Parse_CommentsAndBlankLines_AreSkippedButCounted()
    {
        var table = TsvTable.Parse("f.tsv", "# note\n\na\tb\r\n# more\n1\t2\r\n", "a", "b");

        var row = Assert.Single(table.Rows);
        Assert.Equal("2", row.Text("b"));
        Assert.Equal(5, row.Line);
        Assert.Empty(table.Faults);
    }

    [Fact]
    public void Check_SeveralFaults_ListsAllInLineOrder()
    {
        var table = TsvTable.Parse("f.tsv", "a\tb\nx\ty\n1\nz\t2\n", "a", "b");
        table.Rows[1].OneOf("a", ["x"]);
        table.Rows[0].OneOf("b", ["p", "q"]);

        var thrown = Assert.Throws<DataException>(table.Check);

        Assert.Equal(
            ["f.tsv:2: b is 'y', expected p | q", "f.tsv:3: 1 columns, expected 2 (a b)", "f.tsv:4: a is 'z', expected x"],
            thrown.Faults);
    }

    [Fact]
    public void Parse_OtherHeader_IsAFault() =>
        Assert.Equal(["f.tsv:1: header is 'b a', expected 'a b'"], TsvTable.Parse("f.tsv", "b\ta\n", "a", "b").Faults);

    [Fact]
    public void Parse_Empty_IsAFault() =>
        Assert.Single(TsvTable.Parse("f.tsv", "# only a note\n", "a").Faults);

    [Fact]
    public void List_EmptyValue_IsAFaultAndLeftOut()
    {
        var table = TsvTable.Parse("f.tsv", "a\tb\nx|| y\t\n", "a", "b");

        Assert.Equal(["x", "y"], table.Rows[0].List("a"));
        Assert.Empty(table.Rows[0].List("b"));
        Assert.Single(table.Faults);
    }

    [Fact]
    public void Text_AbsentFile_NamesIt() =>
        Assert.Contains("data/none.tsv", Assert.Throws<DataException>(() => EmbeddedData.Text("data/none.tsv")).Message, StringComparison.Ordinal);
}
