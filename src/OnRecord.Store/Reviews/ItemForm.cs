using OnRecord.Records;

namespace OnRecord.Store.Reviews;

/// <summary>What of an item is reviewed: its values and the words of its parts.</summary>
/// <param name="Type">Of an event its PLOVER type, of a statement the class of its cue, of a relation its type; as in the record.</param>
/// <param name="Mode">Of an event.</param>
/// <param name="Status">Of an event.</param>
/// <param name="SourceKind">Of a statement.</param>
/// <param name="Spans">Parts without words are left out.</param>
/// <typeparam name="T">Spans of one text, or quotations that are found in any.</typeparam>
public sealed record ItemForm<T>(
    ItemKind Kind, string Type, string? Mode, Status? Status, SourceKind? SourceKind, IReadOnlyDictionary<ItemPart, IReadOnlyList<T>> Spans)
    where T : notnull
{
    public IReadOnlyList<T> this[ItemPart part] => Spans.GetValueOrDefault(part, []);

    /// <summary>The part that tells which item it is, other than its type: anchor, content (or cue) or evidence.</summary>
    public IReadOnlyList<T> Head => Kind switch
    {
        ItemKind.Event => this[ItemPart.Anchor],
        ItemKind.Statement => this[ItemPart.Content] is { Count: > 0 } content ? content : this[ItemPart.Cue],
        _ => this[ItemPart.Evidence],
    };

    /// <summary>The same form with other spans; those for which there is none are left out.</summary>
    public ItemForm<TOther> With<TOther>(Func<T, TOther?> of)
        where TOther : struct => Made<TOther>(spans => [.. spans.Select(of).Where(span => span is not null).Select(span => span!.Value)]);

    /// <summary>The same form with other spans.</summary>
    public ItemForm<TOther> With<TOther>(Func<T, TOther> of)
        where TOther : class => Made<TOther>(spans => [.. spans.Select(of)]);

    /// <summary>Values and spans are the same.</summary>
    public bool IsSame(ItemForm<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Kind, Type, Mode, Status, SourceKind) == (other.Kind, other.Type, other.Mode, other.Status, other.SourceKind)
            && Enum.GetValues<ItemPart>().All(part => this[part].SequenceEqual(other[part]));
    }

    private ItemForm<TOther> Made<TOther>(Func<IReadOnlyList<T>, IReadOnlyList<TOther>> of)
        where TOther : notnull => new(
            Kind, Type, Mode, Status, SourceKind, Spans.Select(part => (part.Key, Spans: of(part.Value))).Where(part => part.Spans.Count > 0).ToDictionary(part => part.Key, part => part.Spans));
}
