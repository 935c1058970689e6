namespace OnRecord.Interchange.Plover;

/// <summary>Names of fields that are both written and read.</summary>
internal static class PloverNames
{
    public const string Id = "id";
    public const string Date = "date";
    public const string Actor = "actor";
    public const string Recipient = "recipient";
    public const string Event = "event";
    public const string Mode = "mode";
    public const string Context = "context";
    public const string EventText = "event_text";
    public const string Text = "text";
    public const string TextInfo = "text_info";
    public const string TextStory = "text_story";
    public const string CiteInfo = "cite_info";
    public const string Title = "title";
    public const string Publication = "publication";
    public const string Url = "url";
    public const string Language = "language";
    public const string Code = "code";
    public const string Sector = "sector";
    public const string EntityText = "entity_text";
    public const string IdentifierId = "identifier_id";
    public const string IdentifierText = "identifier_text";

    // Our own.
    public const string Status = "assertion_status";
    public const string Attribution = "attribution";
    public const string Coding = "coding";
    public const string Actors = "actors";
    public const string Report = "report";
    public const string Blocks = "blocks";
    public const string Mention = "mention";
}
