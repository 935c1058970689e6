namespace OnRecord.Reading;

/// <summary>How the bytes of a report are to be taken.</summary>
public enum ContentForm
{
    /// <summary>As a page or as plain text, by their first characters.</summary>
    Detect,

    /// <summary>As a whole HTML page, of which the report is a part.</summary>
    Page,

    /// <summary>As HTML that is the report and little else.</summary>
    Fragment,

    /// <summary>As plain text.</summary>
    Plain,
}
