using OnRecord.Records;

namespace OnRecord.Web.Api.Match;

/// <summary>Which actors a schema of FollowTheMoney may mean.</summary>
internal static class MatchSchema
{
    private static readonly ActorKind[] Public = [ActorKind.Government, ActorKind.Institution, ActorKind.State];
    private static readonly ActorKind[] Organized = [.. Public, ActorKind.ArmedGroup, ActorKind.Party, ActorKind.Organization];

    private static readonly Dictionary<string, ActorKind[]> Kinds = new(StringComparer.Ordinal)
    {
        ["Person"] = [ActorKind.Person],
        ["Organization"] = Organized,
        ["Company"] = [ActorKind.Organization],
        ["PublicBody"] = Public,
        ["LegalEntity"] = [.. Organized, ActorKind.Person, ActorKind.People],
        ["Address"] = [ActorKind.Place],
        ["Thing"] = [],
    };

    public static IEnumerable<string> All => Kinds.Keys;

    /// <summary>Null for a schema that no actor is of; empty for any.</summary>
    public static IReadOnlyList<ActorKind>? KindsOf(string schema) => Kinds.GetValueOrDefault(schema);
}
