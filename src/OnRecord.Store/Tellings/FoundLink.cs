using OnRecord.Records;

namespace OnRecord.Store.Tellings;

/// <summary>One side of a link: an event, or a statement that denies one.</summary>
/// <param name="Item">Its id in the report.</param>
public sealed record LinkedClaim(StoredReport Report, string Item)
{
    public string Id => Report.IdOf(Item);

    /// <summary>Null for a statement.</summary>
    public Event? Event => Report.Record.Events.FirstOrDefault(item => item.Id == Item);

    /// <summary>The statement itself, or the one that the event hangs on; null for what the report tells on its own word.</summary>
    public Attribution? Statement => Report.Record.Attributions.FirstOrDefault(said => said.Id == (Event is { } told ? told.Attribution : Item));
}

/// <summary>A claim of one report that bears on a claim of another.</summary>
/// <param name="Why">In words.</param>
public sealed record FoundLink(LinkKind Kind, LinkedClaim From, LinkedClaim To, string Why);
