namespace OnRecord.Reading.Forms;

/// <summary>One thing that an input holds.</summary>
public abstract record Finding;

/// <summary>A report.</summary>
/// <param name="Page">The page of the whole report, where the input holds less of it: a summary or a headline. Null where
/// the input holds it all.</param>
public sealed record FoundReport(ReportInput Input, Uri? Page = null) : Finding
{
    /// <summary>When the container says that the report was last changed, or else published, as it stands there; null where it
    /// says neither.</summary>
    public string? Changed { get; init; }
}

/// <summary>Another input of the same kind that this one names, such as the parts of a site map.</summary>
public sealed record FoundInput(Uri Address) : Finding
{
    /// <summary>When this one says that the other was last changed, as it stands there; null where it does not.</summary>
    public string? Changed { get; init; }
}

/// <summary>A part of the input that cannot be read; what follows it was read all the same.</summary>
public sealed record FoundFault(ReadingException Refusal) : Finding;

/// <summary>Something that was left out, for the reader to know.</summary>
public sealed record FoundNote(string Text) : Finding;
