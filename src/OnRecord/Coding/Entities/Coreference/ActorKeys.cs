namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Keys under which an actor is found again whatever words name it.</summary>
internal static class ActorKeys
{
    public static string State(string country) => "state:" + country;

    public static string Government(string country) => "government:" + country;

    public static string People(string country) => "people:" + country;

    public static string Institution(string country, string name) => $"institution:{country}:{name}";

    public static string Place(string name) => "place:" + name;

    public static string Known(string id) => "known:" + id;
}
