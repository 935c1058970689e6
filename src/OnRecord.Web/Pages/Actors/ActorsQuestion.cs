using OnRecord.Store.Actors;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Actors;

/// <summary>Which actors are looked for.</summary>
/// <param name="Name">Words of a name, a Wikidata item or an id; null for those whom the newest reports speak of.</param>
public sealed record ActorsQuestion(string? Name, int? Limit) : IQuestion
{
    /// <summary>The newest reports in which actors are counted where no name is given.</summary>
    public const int Reports = 100;

    private const int PageSize = 50;
    private const int Most = 200;

    public string Path => "/actors";

    public IEnumerable<(string Name, string? Value)> Parameters => [("name", Name), ("limit", Limit?.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    internal static ActorsQuestion Read(QuestionReader reader) => new(reader.Text("name"), reader.Number("limit", 1, Most));

    internal IReadOnlyList<ListedActor> Ask(PageRequest request) => Name is null
        ? request.Questions.ActorsOfLate(new Store.Queries.Filter(), Reports, Limit ?? PageSize)
        : request.Questions.ActorsNamed(Name, Limit ?? PageSize);
}
