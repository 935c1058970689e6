namespace OnRecord.Web.Pages.Review;

/// <summary>The id of an item in all records, taken apart.</summary>
internal readonly record struct ItemId(string Report, string Item)
{
    /// <summary>Empty parts for what is no id: no report has them.</summary>
    public static ItemId Of(string? id)
    {
        var stop = id?.LastIndexOf('.') ?? -1;
        return stop < 0 ? new ItemId(id ?? "", "") : new ItemId(id![..stop], id[(stop + 1)..]);
    }
}
