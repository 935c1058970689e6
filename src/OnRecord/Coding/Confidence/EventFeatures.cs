using OnRecord.Coding.Events;
using OnRecord.Language;

namespace OnRecord.Coding.Confidence;

/// <summary>What bears on whether an event is right.</summary>
internal static class EventFeatures
{
    public const string Always = "always";
    public const string PlainFrame = "plain frame";
    public const string Operator = "operator";
    public const string Noun = "event noun";
    public const string Actor = "actor";
    public const string Recipient = "recipient";
    public const string MainClause = "main clause";
    public const string Mode = "mode";

    public static readonly string[] Names =
        [Always, PlainFrame, Operator, Noun, Actor, Recipient, MainClause, Mode];

    public static List<string> Of(Document document, EventDraft item)
    {
        var head = item.Anchor[0];
        var features = new List<string> { Always };
        AddIf(item.Weight == 0 && item.Operator is null, PlainFrame);
        AddIf(item.Operator is not null, Operator);
        AddIf(Lemmas.PosOf(document, head) == Knowledge.Ontology.FramePos.Noun, Noun);
        AddIf(item.Actors.Count > 0, Actor);
        AddIf(item.Recipients.Count > 0, Recipient);
        AddIf(document[head].Head < 0 || document[head].Deprel is Deprel.Ccomp && document[document[head].Head].Head < 0, MainClause);
        AddIf(item.Mode is not null, Mode);
        return features;

        void AddIf(bool holds, string name)
        {
            if (holds)
            {
                features.Add(name);
            }
        }
    }
}
