using OnRecord.Knowledge.Actors;

namespace OnRecord.Knowledge.Import;

/// <summary>Imports a PETRARCH agent dictionary: <c>phrase {plural} [~CODE]</c>, with sets of words between exclamation marks.</summary>
/// <param name="nouns">What common nouns refer to: person, group, organization, state or place.</param>
internal sealed class PetrarchAgents(ActorVocabulary vocabulary, IReadOnlyDictionary<string, string> nouns, ImportReport report, Action<string> write)
{
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
            Write(number, phrase, plural, sectors);
        }
    }

    private List<string> Sectors(string code) => code.Length % 3 != 0 ? [] :
        [.. code.Chunk(3).Select(chunk => ActorCode.Sector(new string(chunk).ToUpperInvariant())).Where(vocabulary.Sectors.Contains).Distinct()];

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

    private static string Plural(string word) =>
        word.EndsWith('y') ? word[..^1] + "ies" : word.EndsWith("ss", StringComparison.Ordinal) ? word + "es" : word + "s";

    private string Kind(string phrase) => nouns.GetValueOrDefault(phrase[(phrase.LastIndexOf(' ') + 1)..]) switch
    {
        "group" => "people",
        "organization" => "group",
        "state" => "government",
        "place" => "institution",
        _ => "person",
    };
}
