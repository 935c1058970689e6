namespace OnRecord.Knowledge.Import;

/// <summary>Imports a PETRARCH agent dictionary: <c>phrase {plural} [~CODE]</c>, with sets of words between exclamation marks.</summary>
/// <param name="nouns">What common nouns refer to: person, group, organization, state or place.</param>
internal sealed class PetrarchAgents(CameoChunks chunks, IReadOnlyDictionary<string, string> nouns, ImportReport report, Action<string> write)
{
    private const int ShortestStem = 5;
    private const int LongestEnding = 4;

    private readonly Dictionary<string, string[]> _sets = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    public void Read(TextReader reader)
    {
        foreach (var (number, text) in PetrarchLines.Read(reader))
        {
            var line = text.Trim();
            if (line[0] == '!' && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                _sets[line[..equals].Trim()] = line[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            }
            else
            {
                ReadEntry(number, line);
            }
        }
    }

    private void ReadEntry(int number, string line)
    {
        var bracket = line.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            report.Refuse(number, line, "no code");
            return;
        }

        // A closing brace for the closing bracket is a misprint that the dictionaries have.
        var code = line[(bracket + 1)..].TrimEnd(']', '}', ' ', '\t').Trim();
        if (code.EndsWith('~'))
        {
            report.Refuse(number, line, "a code before that of the actor (CODE~), which agents have no column for");
            return;
        }

        var sectors = Sectors(code.TrimStart('~'));
        if (!code.StartsWith('~') || sectors.Count == 0)
        {
            report.Refuse(number, line, "a code that gives no sector of PLOVER");
            return;
        }

        foreach (var (phrase, plural) in Forms(line[..bracket]))
        {
            var stems = Stems(phrase);
            if (stems.Count == 0)
            {
                Write(number, phrase, plural, sectors);
            }

            stems.ForEach(word => Write(number, word, Plural(word), sectors));
        }
    }

    /// <summary>Phrases that a stem stands for, as TABARI's dictionaries have them ("defence minist"): all known nouns that
    /// begin so. None for a phrase of whole words.</summary>
    private List<string> Stems(string phrase)
    {
        var last = phrase[(phrase.LastIndexOf(' ') + 1)..];
        return last.Length < ShortestStem || nouns.ContainsKey(last)
            ? []
            : [.. nouns.Keys.Where(noun => noun.Length > last.Length && noun.Length <= last.Length + LongestEnding && noun.StartsWith(last, StringComparison.Ordinal)
                && IsEnding(noun[last.Length..])).Select(noun => phrase[..^last.Length] + noun)];
    }

    // A whole word may begin another ("band", "bandit"); a stem lacks an ending that begins with a vowel or is "y".
    private static bool IsEnding(string ending) => ending is "y" or "er" or "ry" or "ries" or "ies";

    private List<string> Sectors(string code) => code.Length % 3 != 0 ? [] :
        [.. code.Chunk(3).Select(chunk => chunks.Sector(new string(chunk).ToUpperInvariant())).OfType<string>().Distinct()];

    private void Write(int number, string phrase, string plural, List<string> sectors)
    {
        if (phrase.Length == 0 || !_seen.Add(phrase))
        {
            report.Refuse(number, phrase, "a phrase without words, or one that stands before");
            return;
        }

        write(string.Join('\t', phrase, plural, string.Join('|', sectors), Kind(phrase)));
        report.Take("agents");
    }

    /// <summary>Singular and plural of each phrase that the entry stands for.</summary>
    private IEnumerable<(string Phrase, string Plural)> Forms(string text)
    {
        var brace = text.IndexOf('{', StringComparison.Ordinal);
        var (phrase, braces) = brace < 0 ? (text.Trim(), null) : (text[..brace].Trim(), text[brace..].Trim(' ', '\t', '{', '}'));
        var set = _sets.Keys.FirstOrDefault(name => phrase.Contains(name, StringComparison.OrdinalIgnoreCase));
        if (set is not null)
        {
            return _sets[set].Select(word => (PhraseCase.Noun(phrase.Replace(set, word, StringComparison.OrdinalIgnoreCase)), ""));
        }

        var singular = PhraseCase.Noun(phrase);
        return [(singular, braces is null ? Plural(singular) : PhraseCase.Noun(braces))];
    }

    /// <summary>The regular plural; empty for a word that looks like one already ("taxpayers").</summary>
    private static string Plural(string word) => word.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of ? Plural(word[..of]) + word[of..] : word switch
    {
        "man" or "woman" or [.., ' ', 'm', 'a', 'n'] or [.., 'w', 'o', 'm', 'a', 'n'] => word[..^2] + "en",
        [.., 'r', 'e', 'n'] => "",
        [.., 'm', 'e', 'n'] => "",
        [.., 's', 's'] or [.., 'x'] or [.., 'z'] or [.., 'c', 'h'] or [.., 's', 'h'] => word + "es",
        [.., 's'] => "",
        [.., 'a' or 'e' or 'i' or 'o' or 'u', 'y'] => word + "s",
        [.., 'y'] => word[..^1] + "ies",
        _ => word + "s",
    };

    private string Kind(string phrase) => nouns.GetValueOrDefault(Head(phrase)) switch
    {
        "group" => "people",
        "organization" => "group",
        "state" => "government",
        "place" => "institution",
        _ => "person",
    };

    /// <summary>The last word, or that before "of".</summary>
    private static string Head(string phrase)
    {
        var of = phrase.IndexOf(" of ", StringComparison.Ordinal);
        var noun = of > 0 ? phrase[..of] : phrase;
        return noun[(noun.LastIndexOf(' ') + 1)..];
    }
}
