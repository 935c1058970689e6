namespace OnRecord.Web.Forms;

/// <summary>What a page was asked, read from its address. The same question always gives the same address.</summary>
public interface IQuestion
{
    /// <summary>Path of the page.</summary>
    string Path { get; }

    /// <summary>What the query of its address holds, those without a value too.</summary>
    IEnumerable<(string Name, string? Value)> Parameters { get; }
}

/// <summary>A question that a list answers.</summary>
public interface IListQuestion : IQuestion
{
    /// <summary>Which part of the list.</summary>
    ListQuestion List { get; }
}
