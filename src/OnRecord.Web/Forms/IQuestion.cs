namespace OnRecord.Web.Forms;

/// <summary>What a page was asked, read from its address. The same question always gives the same address.</summary>
public interface IQuestion
{
    /// <summary>Path and query of the page.</summary>
    string Address { get; }
}
