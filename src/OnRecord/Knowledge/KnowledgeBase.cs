using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Countries;
using OnRecord.Knowledge.Tables;
using OnRecord.Knowledge.Users;

namespace OnRecord.Knowledge;

/// <summary>What OnRecord knows of the world before it reads: countries, actors, agents, titles. Immutable and
/// thread-safe; built once and shared.</summary>
public sealed class KnowledgeBase(CountryTable countries, ActorTable actors, AgentTable agents, TitleTable titles)
{
    private static readonly string[] ActorColumns = ["name", "aliases", "kind", "country", "sectors", "office", "from", "to", "source"];
    private static readonly string[] AgentColumns = ["phrase", "plural", "sectors", "kind"];
    private static readonly string[] PlaceColumns = ["name", "aliases", "iso3", "kind", "lat", "lon"];

    public CountryTable Countries { get; } = countries;

    public ActorTable Actors { get; } = actors;

    public AgentTable Agents { get; } = agents;

    public TitleTable Titles { get; } = titles;

    /// <summary>Reads the tables compiled into the engine.</summary>
    /// <exception cref="DataException">A table is absent or faulty; the message lists every fault of the first faulty
    /// table.</exception>
    public static KnowledgeBase LoadEmbedded() => Load(EmbeddedData.Text);

    /// <summary>Reads the tables compiled into the engine, and those of one's own, whose rows come first.</summary>
    /// <exception cref="DataException">A table is faulty; the message lists every fault of the first faulty table.</exception>
    public static KnowledgeBase LoadEmbedded(UserKnowledge own) => Load(EmbeddedData.Text, own);

    /// <summary>Reads the tables of a given source, for tests and for data of one's own.</summary>
    /// <param name="text">Gives the text of a file by its name ("data/countries/seats.tsv").</param>
    internal static KnowledgeBase Load(Func<string, string> text, UserKnowledge? own = null)
    {
        own ??= UserKnowledge.None;
        var sectors = ActorVocabulary.ReadSectors();
        var countries = CountryTable.Read(
            Table("data/countries/countries.tsv", "iso3 iso2 numeric gec name official aliases adjectives demonyms capital capital_aliases region"),
            Table("data/countries/seats.tsv", "phrase iso3 sector note"),
            [.. own.Tables("places", PlaceColumns), Table("data/countries/places.tsv", string.Join(' ', PlaceColumns))],
            sectors);
        var vocabulary = ActorVocabulary.Read(sectors, countries.All.Select(c => c.Iso3));
        var order = NameOrder.Read(
            Table("data/lexicon/name-particles.tsv", "particle language"),
            Table("data/lexicon/name-order.tsv", "country order"),
            vocabulary.Countries);
        var actors = new ActorReader(vocabulary);
        actors.ReadOwn(own.Tables("actors", ActorColumns));
        actors.ReadLeaders(Table("data/actors/leaders.tsv", "name aliases country office sector from to source"));
        actors.ReadOrganizations(Table("data/actors/organizations.tsv", "name aliases kind country sectors source"));
        return new KnowledgeBase(
            countries,
            new ActorTable(actors.Finish(), order),
            AgentTable.Read([.. own.Tables("agents", AgentColumns), Table("data/actors/agents.tsv", string.Join(' ', AgentColumns))], vocabulary),
            TitleTable.Read(Table("data/actors/titles.tsv", "title office sector kind scope"), vocabulary));

        TsvTable Table(string file, string columns) => TsvTable.Parse(file, text(file), columns.Split(' '));
    }
}
