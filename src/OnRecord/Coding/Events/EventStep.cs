using OnRecord.Coding.Entities;
using OnRecord.Knowledge.Ontology;

namespace OnRecord.Coding.Events;

/// <summary>Finds the events of a report: type, mode, participants, contexts, place and time.</summary>
internal sealed class EventStep(EventLexicon lexicon, ReferenceLexicon nouns) : CodingStep
{
    public override Layers Requires => Layers.Mentions | Layers.Actors | Layers.Times | Layers.Attributions;

    public override Layers Assigns => Layers.Events;

    public override void Run(Draft draft)
    {
        var mentions = new MentionIndex(draft);
        var reader = new EventReader(draft.Document, lexicon, mentions, draft.Times.Select(t => t.Head).ToHashSet());
        var selection = new EventSelection(draft.Document, reader);
        var contexts = new EventContexts(draft.Document, lexicon);
        var isSourcing = Sourcing(draft);
        foreach (var sentence in draft.Document.Sentences)
        {
            foreach (var reading in selection.Choose(sentence))
            {
                var item = Draft(reading, mentions, contexts);
                if (item.Anchor.TrueForAll(anchor => isSourcing[anchor]))
                {
                    continue;
                }

                item.Contexts.AddRange(contexts.Of(sentence).Union(contexts.Of(item)));
                draft.Events.Add(item);
            }
        }

        new EventCircumstances(draft, nouns).Attach();
    }

    /// <summary>Tokens of the reasons of anonymity: "requested anonymity" tells of a source and is no event of the
    /// report.</summary>
    private static bool[] Sourcing(Draft draft)
    {
        var isSourcing = new bool[draft.Document.Count];
        foreach (var attribution in draft.Attributions)
        {
            if (attribution.Anonymity is not { } anonymity || anonymity.Evidence.SequenceEqual(attribution.Source))
            {
                continue;
            }

            foreach (var evidence in anonymity.Evidence)
            {
                var tokens = draft.Document.TokensIn(evidence);
                isSourcing.AsSpan(tokens.Start, tokens.Length).Fill(true);
            }
        }

        return isSourcing;
    }

    private EventDraft Draft(EventReading reading, MentionIndex mentions, EventContexts contexts)
    {
        var mode = reading.Mode ?? contexts.ModeOf(reading.Type, reading.Head);
        var item = new EventDraft
        {
            Anchor = [.. reading.Anchor.Distinct()],
            Type = reading.Type,
            Mode = mode,
            Cameo = reading.Mode == mode && reading.Cameo is { } cameo ? cameo : lexicon.Ontology.ToCameo(reading.Type, mode),
            Frame = reading.Explanation,
            Operator = reading.Operator,
            Weight = reading.Weight,
        };
        Take(reading.Actors, item.Actors, mentions);
        Take(reading.Recipients, item.Recipients, mentions);
        return item;
    }

    private static void Take(IReadOnlyList<Mention> from, List<ParticipantDraft> to, MentionIndex mentions)
    {
        foreach (var mention in from)
        {
            mentions.Keep(mention);
            to.Add(new ParticipantDraft(mention));
        }
    }
}
