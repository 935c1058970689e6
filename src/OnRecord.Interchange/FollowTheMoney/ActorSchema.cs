using OnRecord.Records;

namespace OnRecord.Interchange.FollowTheMoney;

/// <summary>What actors are in FollowTheMoney's terms.</summary>
internal static class ActorSchema
{
    public const string Person = "Person";
    public const string Address = "Address";

    public static string Of(ActorKind kind) => kind switch
    {
        ActorKind.Person => Person,
        ActorKind.Government or ActorKind.Institution or ActorKind.State => "PublicBody",
        ActorKind.Place => Address,
        ActorKind.People => "LegalEntity",
        _ => "Organization",
    };

    /// <summary>The property that holds the name.</summary>
    public static string NameOf(string schema) => schema == Address ? "full" : "name";

    /// <summary>Topics for PLOVER sectors, as far as both have the thing.</summary>
    public static IEnumerable<string> Topics(string schema, IEnumerable<string> sectors) => schema == Address ? [] : sectors
        .Select(sector => (sector, schema) switch
        {
            ("LEG", not Person) => "gov.legislative",
            ("JUD", not Person) => "gov.judicial",
            ("GOV" or "PRE", not Person) => "gov.executive",
            ("COP" or "SPY", not Person) => "gov.security",
            ("GOV" or "PRE" or "LEG" or "JUD", Person) => "role.pep",
            ("JRN", Person) => "role.journo",
            ("SPY", Person) => "role.spy",
            ("MIL", _) => "mil",
            _ => null,
        })
        .OfType<string>().Distinct(StringComparer.Ordinal);
}
