namespace OnRecord.Interchange.Annotation;

/// <summary>Labels of spans and ties. The anchor of an event has its type as a label, or type/mode.</summary>
internal static class Labels
{
    public const string Source = "SOURCE";
    public const string Cue = "CUE";
    public const string Content = "CONTENT";
    public const string Actor = "ACTOR";
    public const string Recipient = "RECIPIENT";

    /// <summary>From each part of a statement or event to the span that stands for it.</summary>
    public const string SourceOf = "source_of";
    public const string ContentOf = "content_of";
    public const string ActorOf = "actor_of";
    public const string RecipientOf = "recipient_of";

    /// <summary>From a further run of words of a cue or an anchor to its first.</summary>
    public const string PartOf = "part_of";
}
