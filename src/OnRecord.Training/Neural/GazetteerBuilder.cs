using OnRecord.Knowledge.Tables;
using OnRecord.Language;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Compiles the name tables under <c>data/</c> into the gazetteer that goes into the model.</summary>
internal static class GazetteerBuilder
{
    /// <param name="treebank">Sentences whose words in lower case, proper nouns left out, count as common.</param>
    public static Gazetteer Build(IEnumerable<AnnotatedSentence> treebank)
    {
        var builder = new Gazetteer.Builder(CommonWords(treebank));
        foreach (var row in Rows("data/countries/countries.tsv", "iso3 iso2 numeric gec name official aliases adjectives demonyms capital capital_aliases region"))
        {
            Add(builder, GazetteerKind.Country, [row.Text("name"), .. row.List("aliases")]);
            Add(builder, GazetteerKind.Adjective, [.. row.List("adjectives"), .. row.List("demonyms")]);
            Add(builder, GazetteerKind.Place, [row.Text("capital"), .. row.List("capital_aliases")]);
        }

        foreach (var row in Rows("data/countries/places.tsv", "name aliases iso3 kind lat lon"))
        {
            Add(builder, GazetteerKind.Place, [row.Text("name"), .. row.List("aliases")]);
        }

        foreach (var row in Rows("data/actors/organizations.tsv", "name aliases kind country sectors source"))
        {
            Add(builder, GazetteerKind.Organization, [row.Text("name"), .. row.List("aliases")]);
        }

        foreach (var row in Rows("data/actors/titles.tsv", "title office sector kind scope"))
        {
            Add(builder, GazetteerKind.Title, [row.Text("title")]);
        }

        foreach (var row in Rows("data/lexicon/given-names.tsv", "name gender"))
        {
            Add(builder, GazetteerKind.GivenName, [row.Text("name")]);
        }

        foreach (var row in Rows("data/lexicon/unisex-names.tsv", "name"))
        {
            Add(builder, GazetteerKind.GivenName, [row.Text("name")]);
        }

        foreach (var row in Rows("data/lexicon/surnames.tsv", "name origin"))
        {
            Add(builder, GazetteerKind.Surname, [row.Text("name")]);
        }

        AddPeople(builder);
        AddNames(builder, GazetteerKind.Place, NameTable.ReadPlaces(EmbeddedData.Text(NameTable.Places)));
        AddNames(builder, GazetteerKind.Organization, NameTable.ReadOrganisations(EmbeddedData.Text(NameTable.Organisations)));
        return builder.Build();
    }

    private static HashSet<string> CommonWords(IEnumerable<AnnotatedSentence> treebank)
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in treebank)
        {
            for (var i = 0; sentence.Upos is not null && i < sentence.Forms.Length; i++)
            {
                if (sentence.Upos[i] != Upos.PROPN && sentence.Forms[i].All(char.IsLower))
                {
                    common.Add(sentence.Forms[i]);
                }
            }
        }

        return common;
    }

    private static IEnumerable<TsvRow> Rows(string file, string columns) =>
        EmbeddedData.Exists(file) ? TsvTable.Load(file, columns.Split(' ')).Rows : [];

    private static void AddPeople(Gazetteer.Builder builder)
    {
        foreach (var row in Rows("data/actors/leaders.tsv", "name aliases country office sector from to source"))
        {
            string[] names = [row.Text("name"), .. row.List("aliases")];
            Add(builder, GazetteerKind.Person, names);
            var words = Words(names[0]);
            if (words.Count >= 2)
            {
                builder.Add([words[0]], GazetteerKind.GivenName);
                builder.Add([words[^1]], GazetteerKind.Surname);
            }
        }
    }

    private static void AddNames(Gazetteer.Builder builder, GazetteerKind kind, IEnumerable<(string Name, bool IsCommon)> names)
    {
        foreach (var (name, isCommon) in names)
        {
            builder.Add(Words(name), kind, isCommon);
        }
    }

    private static void Add(Gazetteer.Builder builder, GazetteerKind kind, IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            builder.Add(Words(phrase), kind);
        }
    }

    // Splits as the treebanks do: at spaces, around hyphens inside words, before a comma and before the genitive's 's.
    private static List<string> Words(string phrase)
    {
        var words = new List<string>();
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.AsSpan();
            var hasComma = word.Length > 1 && word[^1] == ',';
            word = hasComma ? word[..^1] : word;
            var isGenitive = word.Length > 2 && word[^1] == 's' && (word[^2] is '\'' or '’');
            AddParts(words, isGenitive ? word[..^2] : word);
            if (isGenitive)
            {
                words.Add("'s");
            }

            if (hasComma)
            {
                words.Add(",");
            }
        }

        return words;
    }

    private static void AddParts(List<string> words, ReadOnlySpan<char> word)
    {
        var start = 0;
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (word[i] == '-')
            {
                words.Add(word[start..i].ToString());
                words.Add("-");
                start = i + 1;
            }
        }

        words.Add(word[start..].ToString());
    }
}
