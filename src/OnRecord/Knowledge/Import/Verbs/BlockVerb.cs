namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>A verb of a block, and the word that belongs to it ("+CALL_OFF").</summary>
/// <param name="Conditions">Alternatives, each a condition on the second word; one that is empty for a single word.</param>
internal sealed record BlockVerb(string Lemma, IReadOnlyList<string> Conditions)
{
    private const string Signs = " *$|:!@";

    /// <summary>Null with a reason for what frames cannot name.</summary>
    public static BlockVerb? Read(string text, PatternVocabulary vocabulary, out string why)
    {
        why = "";
        var parts = text.ToLowerInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || text.Any(c => Signs.Contains(c, StringComparison.Ordinal)))
        {
            why = "no verb of a block";
        }
        else if (parts.Length > 2 || (parts.Length == 2 && !parts[0].StartsWith('+')))
        {
            why = "a verb of several words that does not begin with the inflected one";
        }
        else if (parts is [_, "by"])
        {
            why = "a verb in the passive with its 'by', which the engine reads by syntax";
        }

        return why.Length > 0 ? null : new BlockVerb(parts[0].TrimStart('+'), parts.Length == 1 ? [""] : Second(parts[1].TrimStart('+'), vocabulary));
    }

    // "Zoom in", "drown in": parsers take most words that are prepositions for either.
    private static string[] Second(string word, PatternVocabulary vocabulary) => vocabulary.KindOf(word) switch
    {
        PatternWordKind.Particle => [$"prt|adv:{word}"],
        PatternWordKind.Preposition => [$"prt|adv:{word}", $"p.{word}"],
        _ => [$"obj|adv|xcomp:{word}"],
    };
}
