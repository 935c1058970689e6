using OnRecord.Coding.Entities.Coreference;
using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Tables;
using OnRecord.Records;

namespace OnRecord.Coding.Entities;

/// <summary>Classes of words that decide reference; see <c>data/lexicon/reference.tsv</c>.</summary>
internal enum WordClass
{
    Speech,
    Addressee,
    Gathering,
    Raising,
    Distinct,
    Calendar,
    Alignment,
    Naming,
    Mandate,
    Abstract,
}

internal readonly record struct ReferencePronoun(byte Person, bool IsPlural, Gender Gender);

/// <summary>A noun that refers to people, a body or a place.</summary>
/// <param name="Kind">person, group, organization, state or place.</param>
internal readonly record struct ReferenceNoun(string Kind, Gender Gender)
{
    public ActorKind ActorKind(bool isPlural) => Kind switch
    {
        "person" => isPlural ? Records.ActorKind.People : Records.ActorKind.Person,
        "group" => Records.ActorKind.People,
        "place" => Records.ActorKind.Place,
        "state" => Records.ActorKind.State,
        _ => Records.ActorKind.Organization,
    };
}

/// <summary>Nouns, pronouns and given names with what they tell of a referent. Immutable and thread-safe.</summary>
internal sealed class ReferenceLexicon
{
    private static readonly string[] Genders = ["m", "f", "n", ""];

    private readonly Dictionary<string, ReferenceNoun> _nouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Gender> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReferencePronoun> _pronouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string, WordClass)> _classes = [];
    private readonly Dictionary<string, (IReadOnlyList<string> Kinds, ActorKind First)> _hypernyms = new(StringComparer.Ordinal);

    public GivenNameForms GivenNames { get; } = GivenNameForms.Load();

    /// <exception cref="DataException">A table is absent or faulty.</exception>
    public static ReferenceLexicon LoadEmbedded()
    {
        var lexicon = new ReferenceLexicon();
        lexicon.ReadNouns(TsvTable.Load("data/lexicon/nominals.tsv", "noun", "kind", "gender"));
        lexicon.ReadNames(TsvTable.Load("data/lexicon/given-names.tsv", "name", "gender"));
        lexicon.ReadPronouns(TsvTable.Load("data/lexicon/pronouns.tsv", "form", "person", "number", "gender"));
        lexicon.ReadClasses(TsvTable.Load("data/lexicon/reference.tsv", "word", "class"));
        lexicon.ReadHypernyms(TsvTable.Load("data/lexicon/hypernyms.tsv", "noun", "kinds"));
        return lexicon;
    }

    /// <summary>Null when the noun is not known to refer to people, bodies or places.</summary>
    public ReferenceNoun? Noun(string lemma) => _nouns.TryGetValue(lemma, out var noun) ? noun : null;

    public Gender GenderOfNoun(string lemma) => _nouns.TryGetValue(lemma, out var noun) ? noun.Gender : Gender.Unknown;

    public Gender GenderOfName(string givenName) => _names.GetValueOrDefault(givenName);

    public ReferencePronoun? Pronoun(ReadOnlySpan<char> form) =>
        _pronouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var pronoun) ? pronoun : null;

    public bool Is(WordClass wordClass, string lemma) => _classes.Contains((lemma, wordClass));

    /// <summary>The kinds of known organisation that a noun can stand for ("agency"); none when it stands for no body.</summary>
    public IReadOnlyList<string> KindsOf(string noun) => _hypernyms.TryGetValue(noun, out var body) ? body.Kinds : [];

    /// <summary>What a body that the noun stands for is first of all; null when it stands for no body.</summary>
    public ActorKind? KindOf(string noun) => _hypernyms.TryGetValue(noun, out var body) ? body.First : null;

    private void ReadNouns(TsvTable table)
    {
        string[] kinds = ["person", "group", "organization", "state", "place"];
        foreach (var row in table.Rows)
        {
            var noun = new ReferenceNoun(row.OneOf("kind", kinds), GenderOf(row));
            if (!_nouns.TryAdd(row.Required("noun"), noun))
            {
                row.Fault($"noun '{row.Text("noun")}' again", "each noun once");
            }
        }

        table.Check();
    }

    private void ReadNames(TsvTable table)
    {
        foreach (var row in table.Rows)
        {
            if (!_names.TryAdd(row.Required("name"), GenderOf(row)))
            {
                row.Fault($"name '{row.Text("name")}' again", "each name once");
            }
        }

        table.Check();
    }

    private void ReadPronouns(TsvTable table)
    {
        foreach (var row in table.Rows)
        {
            var person = row.OneOf("person", ["1", "2", "3"]);
            var number = row.OneOf("number", ["sing", "plur", "both"]);
            var pronoun = new ReferencePronoun((byte)(person.Length == 1 ? person[0] - '0' : 3), number == "plur", GenderOf(row));
            if (!_pronouns.TryAdd(row.Required("form"), pronoun))
            {
                row.Fault($"form '{row.Text("form")}' again", "each form once");
            }
        }

        table.Check();
    }

    private void ReadClasses(TsvTable table)
    {
        string[] names = [.. Enum.GetNames<WordClass>().Select(name => name.ToLowerInvariant())];
        foreach (var row in table.Rows)
        {
            var name = row.OneOf("class", names);
            if (Enum.TryParse<WordClass>(name, ignoreCase: true, out var wordClass) && !_classes.Add((row.Required("word"), wordClass)))
            {
                row.Fault($"word '{row.Text("word")}' again", "each word once in a class");
            }
        }

        table.Check();
    }

    private void ReadHypernyms(TsvTable table)
    {
        var kinds = ActorVocabulary.ReadKinds();
        foreach (var row in table.Rows)
        {
            if (row.ManyOf("kinds", kinds.Keys) is not { Count: > 0 } named)
            {
                row.Fault("kinds is empty", "a value");
            }
            else if (kinds.TryGetValue(named[0], out var first) && !_hypernyms.TryAdd(row.Required("noun"), (named, first)))
            {
                row.Fault($"noun '{row.Text("noun")}' again", "each noun once");
            }
        }

        table.Check();
    }

    private static Gender GenderOf(TsvRow row) => row.OneOf("gender", Genders) switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        "n" => Gender.Neuter,
        _ => Gender.Unknown,
    };
}
