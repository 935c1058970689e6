using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Store.Reviews;

/// <summary>What is wrong with a form, a sentence each: values outside their vocabularies, spans outside the text.</summary>
public static class FormFaults
{
    private static readonly EventOntology Ontology = EventOntology.LoadEmbedded();

    private static readonly Dictionary<ItemKind, ItemPart[]> PartsOf = new()
    {
        [ItemKind.Event] = [ItemPart.Anchor, ItemPart.Actor, ItemPart.Recipient],
        [ItemKind.Statement] = [ItemPart.Source, ItemPart.Cue, ItemPart.Content],
        [ItemKind.Relation] = [ItemPart.Subject, ItemPart.Object, ItemPart.Evidence],
    };

    /// <summary>The parts that items of a kind have, in the order in which they are shown.</summary>
    public static IReadOnlyList<ItemPart> Parts(ItemKind kind) => PartsOf[kind];

    /// <summary>The types that an item of a kind can have.</summary>
    public static IReadOnlyList<string> Types(ItemKind kind) => kind switch
    {
        ItemKind.Event => [.. Ontology.Types.Select(type => type.Name)],
        ItemKind.Statement => [.. Words.All<CueClass>()],
        _ => [.. Words.All<RelationType>()],
    };

    /// <summary>The modes of an event type, none for what is no type.</summary>
    public static IReadOnlyList<string> Modes(string type) => [.. Ontology.Type(type)?.Modes.Select(mode => mode.Name) ?? []];

    public static IReadOnlyList<string> Of(ItemForm<TextSpan> form, string text)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(text);
        return [.. Values(form), .. form.Spans.SelectMany(part => Spans(form.Kind, part.Key, part.Value, text)), .. form.Head.Count == 0 ? [$"{HeadName(form.Kind)} has no words; select some"] : Array.Empty<string>()];
    }

    private static IEnumerable<string> Values(ItemForm<TextSpan> form)
    {
        if (!Types(form.Kind).Contains(form.Type))
        {
            yield return $"'{form.Type}' is no type of {Words.Of(form.Kind)}; expected one of {string.Join(", ", Types(form.Kind))}";
        }

        if (form.Mode is { } mode && (form.Kind != ItemKind.Event || !Modes(form.Type).Contains(mode)))
        {
            yield return $"{form.Type} has no mode '{mode}'; {(Modes(form.Type) is { Count: > 0 } modes ? $"expected one of {string.Join(", ", modes)}" : "it has none")}";
        }

        if (form.Status is null == (form.Kind == ItemKind.Event))
        {
            yield return form.Status is null ? "an event needs a status" : "only an event has a status";
        }

        if (form.SourceKind is null == (form.Kind == ItemKind.Statement))
        {
            yield return form.SourceKind is null ? "a statement needs a kind of source" : "only a statement has a kind of source";
        }
    }

    private static IEnumerable<string> Spans(ItemKind kind, ItemPart part, IReadOnlyList<TextSpan> spans, string text)
    {
        if (!PartsOf[kind].Contains(part))
        {
            yield return $"a {Words.Of(kind)} has no {Words.Of(part)}";
        }

        foreach (var span in spans.Where(span => span.IsEmpty || span.End > text.Length || IsHalf(text, span.Start) || IsHalf(text, span.End) || string.IsNullOrWhiteSpace(span.Slice(text).ToString())))
        {
            yield return $"{Words.Of(part)}: {span} holds no words of the text, which has {text.Length} UTF-16 units";
        }
    }

    private static bool IsHalf(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);

    private static string HeadName(ItemKind kind) => kind switch
    {
        ItemKind.Event => "the anchor",
        ItemKind.Statement => "the content",
        _ => "the evidence",
    };
}
