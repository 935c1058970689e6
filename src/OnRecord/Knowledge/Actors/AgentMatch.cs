using OnRecord.Text;

namespace OnRecord.Knowledge.Actors;

/// <summary>A noun phrase that names a kind of actor ("riot police"), without determiners and other modifiers.</summary>
/// <param name="Sectors">PLOVER sectors, primary first.</param>
/// <param name="Kind">person, group, institution, government or people.</param>
public sealed record AgentMatch(TokenSpan Tokens, IReadOnlyList<string> Sectors, string Kind, bool IsPlural);
