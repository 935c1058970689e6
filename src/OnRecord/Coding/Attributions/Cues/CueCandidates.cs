using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Cues;

/// <summary>The tokens that could head a cue: verbs, nouns, adjectives, colons, and other words that the lexicon knows
/// as cues. Auxiliaries of another verb are left to that verb.</summary>
internal static class CueCandidates
{
    public static bool IsCandidate(AttributionContext context, int token)
    {
        ref readonly var word = ref context.Document[token];
        return word.Upos switch
        {
            Upos.VERB or Upos.NOUN or Upos.ADJ => true,
            Upos.AUX => !Deprel.Is(word.Deprel, Deprel.Aux),
            Upos.PUNCT => context.Document.FormIs(token, ":"),
            Upos.ADP or Upos.SCONJ or Upos.ADV => context.CueClasses[token] != 0 || context.Document.FormIs(token, "according") || Deprel.Is(word.Deprel, Deprel.Root),
            Upos.PROPN => word.Xpos.StartsWith('V'),
            _ => false,
        };
    }
}
