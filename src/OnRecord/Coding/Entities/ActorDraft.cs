using OnRecord.Knowledge.Actors;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Entities;

/// <summary>An actor of the report while it is being coded.</summary>
internal sealed class ActorDraft(string name, ActorKind kind)
{
    /// <summary>The fullest name in the text, or the head phrase of the first mention for an unnamed actor.</summary>
    public string Name { get; set; } = name;

    public ActorKind Kind { get; set; } = kind;

    public string? Country { get; set; }

    /// <summary>PLOVER sectors, primary first.</summary>
    public List<string> Sectors { get; } = [];

    public string? Wikidata { get; set; }

    /// <summary>The entry of the knowledge base that the actor links to, if any.</summary>
    public KnownActor? Known { get; set; }

    /// <summary>False for actors that only an unnamed nominal introduces ("a senior party official"); such an actor is
    /// never merged with a named one.</summary>
    public bool IsNamed { get; set; }

    public List<RoleDraft> Roles { get; } = [];

    public List<Mention> Mentions { get; } = [];
}

internal sealed record RoleDraft(string Title, string? Of, string? From, string? To, List<TextSpan> Evidence)
{
    /// <summary>True for a public office ("prime minister"), false for other roles ("founder").</summary>
    public bool IsOffice { get; init; }

    /// <summary>The actor in which the role is held, when it is an actor of the report.</summary>
    public ActorDraft? OfActor { get; init; }
}
