using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Countries;

namespace OnRecord.Knowledge;

/// <summary>What OnRecord knows of the world before it reads: countries, actors, agents, titles. Immutable and
/// thread-safe; built once and shared.</summary>
public sealed class KnowledgeBase(CountryTable countries, ActorTable actors, AgentTable agents, TitleTable titles)
{
    public CountryTable Countries { get; } = countries;

    public ActorTable Actors { get; } = actors;

    public AgentTable Agents { get; } = agents;

    public TitleTable Titles { get; } = titles;
}
