namespace OnRecord.Benchmarks.News;

/// <summary>Invented names by rank: that of a low rank is told of more often.</summary>
internal static class NewsNames
{
    /// <summary>Persons that reports speak of: most are named once or twice in years.</summary>
    public const int Persons = 200_000;

    public const int Towns = 4_000;

    /// <summary>Of parties, fronts, institutes, companies.</summary>
    public const int Propers = 5_000;

    public const int Outlets = 400;

    // Several persons share a surname.
    private const int Surnames = 30_000;

    private static readonly string[] SurnameEndings = ["ov", "sen", "ian", "ez", "ski", "ani", "er", "a"];
    private static readonly string[] TownEndings = ["ko", "wick", "ia", "ville", "stad", "abad", "port", "burg"];
    private static readonly string[] ProperEndings = ["al", "or", "is", "um"];
    private static readonly string[] Papers = ["Herald", "Times", "Post", "Courier", "Monitor", "Tribune", "News", "Observer"];
    private static readonly string[] Given = [.. NewsWords.Of("given")];

    public static string GivenName(int person) => Given[((person * 7) + (person / Surnames)) % Given.Length];

    public static string Surname(int person) => Lexicon.Name(person % Surnames) + SurnameEndings[person % SurnameEndings.Length];

    public static string Person(int person) => $"{GivenName(person)} {Surname(person)}";

    public static string Town(int town) => Lexicon.Name(town) + TownEndings[town % TownEndings.Length];

    public static string Proper(int proper) => Lexicon.Name(proper) + ProperEndings[proper % ProperEndings.Length];

    public static string Outlet(int outlet) => $"{Town(outlet)} {Papers[outlet % Papers.Length]}";
}
