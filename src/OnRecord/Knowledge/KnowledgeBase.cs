using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Countries;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge;

/// <summary>What OnRecord knows of the world before it reads: countries, actors, agents, titles. Immutable and
/// thread-safe; built once and shared.</summary>
public sealed class KnowledgeBase(CountryTable countries, ActorTable actors, AgentTable agents, TitleTable titles)
{
    public CountryTable Countries { get; } = countries;

    public ActorTable Actors { get; } = actors;

    public AgentTable Agents { get; } = agents;

    public TitleTable Titles { get; } = titles;

    /// <summary>Reads the tables compiled into the engine.</summary>
    /// <exception cref="DataException">A table is absent or faulty; the message lists every fault of the first faulty
    /// table.</exception>
    public static KnowledgeBase LoadEmbedded() => Load(EmbeddedData.Text);

    /// <summary>Reads the tables of a given source, for tests and for data of one's own.</summary>
    /// <param name="text">Gives the text of a file by its name ("data/countries/seats.tsv").</param>
    internal static KnowledgeBase Load(Func<string, string> text)
    {
        var sectors = ActorVocabulary.ReadSectors();
        var countries = CountryTable.Read(
            Table("data/countries/countries.tsv", "iso3 iso2 numeric gec name official aliases adjectives demonyms capital capital_aliases region"),
            Table("data/countries/seats.tsv", "phrase iso3 sector note"),
            Table("data/countries/places.tsv", "name aliases iso3 kind lat lon"),
            sectors);
        var vocabulary = ActorVocabulary.Read(sectors, countries.All.Select(c => c.Iso3));
        var order = NameOrder.Read(
            Table("data/lexicon/name-particles.tsv", "particle language"),
            Table("data/lexicon/name-order.tsv", "country order"),
            vocabulary.Countries);
        var actors = new ActorReader(vocabulary);
        actors.ReadLeaders(Table("data/actors/leaders.tsv", "name aliases country office sector from to source"));
        actors.ReadOrganizations(Table("data/actors/organizations.tsv", "name aliases kind country sectors source"));
        return new KnowledgeBase(
            countries,
            new ActorTable(actors.Actors, order),
            AgentTable.Read(Table("data/actors/agents.tsv", "phrase plural sectors kind"), vocabulary),
            TitleTable.Read(Table("data/actors/titles.tsv", "title office sector kind scope"), vocabulary));

        TsvTable Table(string file, string columns) => TsvTable.Parse(file, text(file), columns.Split(' '));
    }
}
