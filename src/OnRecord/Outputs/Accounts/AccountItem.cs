using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Outputs.Accounts;

/// <summary>One item of an account: an event, or a statement that carries none.</summary>
/// <param name="Id">Id of the event or attribution.</param>
/// <param name="Position">Where the item is told first; items are ordered by it.</param>
/// <param name="Label">Status of the event, or what the source did ("said").</param>
/// <param name="Tone">One of the tones of status.</param>
/// <param name="Heading">Who, what, to whom.</param>
/// <param name="Circumstances">When and where; empty when not told.</param>
/// <param name="Word">On whose word; a sentence without a stop.</param>
/// <param name="Excerpts">The words that tell it, without quotation marks around them, one list for each passage.</param>
/// <param name="Code">For those who know the codes.</param>
/// <param name="Source">Kind of the innermost source; null when the outlet itself tells it.</param>
public sealed record AccountItem(
    string Id,
    TextSpan Position,
    string Label,
    Tone Tone,
    IReadOnlyList<Phrase> Heading,
    IReadOnlyList<Phrase> Circumstances,
    IReadOnlyList<Phrase> Word,
    IReadOnlyList<IReadOnlyList<Phrase>> Excerpts,
    string Code,
    SourceKind? Source);

/// <summary>What is known of one actor, in lines.</summary>
/// <param name="Heading">Name and description.</param>
/// <param name="Also">Other wordings for the actor in the report; may be empty.</param>
public sealed record AccountActor(string Id, IReadOnlyList<Phrase> Heading, IReadOnlyList<Phrase> Also, int Mentions);

/// <summary>A standing tie, told in one line.</summary>
public sealed record AccountTie(IReadOnlyList<Phrase> Line, IReadOnlyList<TextSpan> Evidence);

/// <summary>A tension with the items it lies between.</summary>
public sealed record AccountTension(string Why, IReadOnlyList<AccountItem> Sides, IReadOnlyList<Phrase> Excerpt, IReadOnlyList<TextSpan> Evidence);

/// <summary>How many items rest on sources of one kind.</summary>
/// <param name="Kind">Null for the outlet's own word.</param>
public sealed record SourcingLine(SourceKind? Kind, string Words, int Items);
