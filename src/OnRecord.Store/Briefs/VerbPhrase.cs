using OnRecord.Knowledge.Tables;

namespace OnRecord.Store.Briefs;

/// <summary>How an event of a type is told as something that an actor does.</summary>
/// <param name="Past">With <c>~</c> where the recipient goes; likewise <paramref name="Infinitive"/>.</param>
/// <param name="Article">Of the noun for it: a, an, none, plural.</param>
internal sealed record VerbPhrase(string Past, string Infinitive, string PastAlone, string InfinitiveAlone, string Article)
{
    private static readonly string[] Articles = ["a", "an", "none", "plural"];

    /// <summary>All of data/ontology/sentences.tsv, by PLOVER type or <c>TYPE/mode</c>.</summary>
    /// <exception cref="DataException">The table is faulty.</exception>
    public static IReadOnlyDictionary<string, VerbPhrase> LoadEmbedded()
    {
        var table = TsvTable.Load("data/ontology/sentences.tsv", "key", "past", "infinitive", "past_alone", "infinitive_alone", "article");
        var phrases = new Dictionary<string, VerbPhrase>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var phrase = new VerbPhrase(row.Required("past"), row.Required("infinitive"), row.Required("past_alone"), row.Required("infinitive_alone"), row.OneOf("article", Articles));
            if (!phrase.Past.Contains('~') || !phrase.Infinitive.Contains('~'))
            {
                row.Fault("no place for the recipient", "~ in past and infinitive");
            }

            if (!phrases.TryAdd(row.Required("key"), phrase))
            {
                row.Fault($"{row.Text("key")} again", "each key once");
            }
        }

        table.Check();
        return phrases;
    }

    public string In(string noun) => Article switch
    {
        "none" or "plural" => noun,
        _ => $"{Article} {noun}",
    };

    public string Was => Article == "plural" ? "were" : "was";
}
