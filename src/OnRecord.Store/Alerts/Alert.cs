namespace OnRecord.Store.Alerts;

/// <summary>Something that happened and that a rule is to tell of.</summary>
/// <param name="Id">The same whenever the same is raised: whoever gets it twice can tell by it.</param>
/// <param name="Raised">ISO 8601, UTC.</param>
/// <param name="Sentence">What happened, with its full stop; what a source claims stays a claim.</param>
/// <param name="Told">The words it rests on.</param>
public sealed record Alert(string Id, string Rule, string Kind, string Raised, string Sentence, AlertTelling Told)
{
    /// <summary>Why, of a contradiction and a deadline; null else.</summary>
    public string? Reason { get; init; }

    /// <summary>Status of the event, as in the record; null where there is none.</summary>
    public string? Status { get; init; }

    /// <summary>PLOVER type; null where there is no event.</summary>
    public string? Type { get; init; }

    /// <summary>The day that passed; null where none did.</summary>
    public string? Due { get; init; }

    /// <summary>The claim that a contradiction is against; null where there is none.</summary>
    public AlertTelling? Against { get; init; }
}

/// <summary>Words of a report.</summary>
/// <param name="Quotation">The sentence, as it stands there.</param>
/// <param name="Source">On whose word.</param>
/// <param name="Date">When the report was published, with its UTC offset where it is known.</param>
/// <param name="Report">Its id; <paramref name="Item"/>, that of the event or statement, null where the report itself is meant.</param>
public sealed record AlertTelling(string Quotation, string Source, string? Outlet, string? Title, string? Url, string? Date, string Report, string? Item);
