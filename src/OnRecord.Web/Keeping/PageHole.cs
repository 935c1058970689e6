namespace OnRecord.Web.Keeping;

/// <summary>What stands in a page for whoever asks, and is never kept with it.</summary>
internal enum PageHole
{
    /// <summary>The hidden field by which a form is known to be the desk's own.</summary>
    FormToken,

    /// <summary>Who is at the desk, and the way out.</summary>
    User,

    /// <summary>What was decided on an item, as far as whoever asks may see it.</summary>
    Verdicts,
}
