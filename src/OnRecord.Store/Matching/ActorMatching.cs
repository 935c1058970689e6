using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Matching;

/// <summary>Finds the actors that a query may mean and says how likely each is. Not thread-safe.</summary>
internal sealed class ActorMatching(DbConnection connection, ActorIdentity identity)
{
    private const double OtherCountry = 0.8;
    private const double NoCountry = 0.98;
    private const double OtherItem = 0.4;
    private const double SameOffice = 0.05;

    // Newest mentions of an actor in which offices are looked for.
    private const int MostMentions = 200;

    private readonly NameTables _tables = NameTables.Embedded;

    private sealed record Candidate(long Number, string Key, ActorKind Kind, string? Country, string? Wikidata, IReadOnlyList<string> Names);

    /// <summary>The likeliest first; of equal ones, by id.</summary>
    /// <param name="cutoff">The least score.</param>
    public IReadOnlyList<ActorMatch> Of(ActorQuery query, double cutoff)
    {
        var numbers = new MatchCandidates(connection).Of(query.Names).Concat(ByItem(query.Wikidata)).Select(identity.Of).Distinct().ToList();
        return numbers.Count == 0 ? [] : [.. Candidates(numbers)
            .Where(candidate => query.Kinds.Count == 0 || query.Kinds.Contains(candidate.Kind))
            .Select(candidate => Scored(query, candidate))
            .Where(match => match.Score >= cutoff)
            .OrderByDescending(match => match.Score).ThenBy(match => match.Key, StringComparer.Ordinal)];
    }

    private List<long> ByItem(string? item) => item is null ? [] : connection.All("SELECT id FROM actor WHERE key = @p0", row => row.GetInt64(0), item);

    private List<Candidate> Candidates(List<long> heads)
    {
        var members = heads.SelectMany(head => identity.Members(head).Select(member => (Member: member, Head: head))).ToDictionary(pair => pair.Member, pair => pair.Head);
        var names = connection.All($"SELECT actor_id, name FROM actor_name WHERE actor_id IN ({new ActorSet([.. members.Keys]).Sql})", row => (Head: members[row.GetInt64(0)], Name: row.GetString(1)))
            .ToLookup(row => row.Head, row => row.Name);
        return connection.All(
            $"SELECT id, key, kind, country, wikidata FROM actor WHERE id IN ({new ActorSet(heads).Sql})",
            row => new Candidate(
                row.GetInt64(0), row.GetString(1), Words.To<ActorKind>(row.GetString(2)), row.TextOrNull(3), row.TextOrNull(4),
                [.. names[row.GetInt64(0)].Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)]));
    }

    private ActorMatch Scored(ActorQuery query, Candidate candidate)
    {
        var likeness = query.Names.SelectMany(name => candidate.Names.Select(other => NameLikeness.Of(name, other, candidate.Kind == ActorKind.Person, _tables))).DefaultIfEmpty().Max();
        var features = new Dictionary<string, double>(StringComparer.Ordinal) { ["name"] = Math.Round(likeness, 3) };
        var score = likeness;
        if (query.Countries.Count > 0)
        {
            score *= candidate.Country is null ? NoCountry : query.Countries.Contains(candidate.Country) ? 1 : OtherCountry;
            features["country"] = candidate.Country is { } country && query.Countries.Contains(country) ? 1 : 0;
        }

        if (query.Offices.Count > 0 && likeness > 0)
        {
            var holds = Holds(candidate, query.Offices);
            features["office"] = holds ? 1 : 0;
            score = Math.Min(1, score + (holds ? SameOffice : 0));
        }

        if (query.Wikidata is { } item && candidate.Wikidata is { } own)
        {
            features["wikidata"] = item == own ? 1 : 0;
            score = item == own ? 1 : score * OtherItem;
        }

        return new ActorMatch(candidate.Key, candidate.Kind, candidate.Country, candidate.Wikidata, candidate.Names, Math.Round(score, 3), features);
    }

    private bool Holds(Candidate candidate, IReadOnlyList<string> offices)
    {
        var titles = connection.Texts(
            $"SELECT DISTINCT o.title FROM (SELECT a.report_id, a.id FROM report_actor a WHERE a.actor_id IN ({new ActorSet(identity.Members(candidate.Number)).Sql}) ORDER BY a.day DESC LIMIT {MostMentions}) m JOIN role o ON o.report_id = m.report_id AND o.actor = m.id");
        var held = titles.Select(title => string.Join(' ', NameWords.Of(title))).ToHashSet(StringComparer.Ordinal);
        return offices.Any(office => held.Contains(string.Join(' ', NameWords.Of(office))));
    }
}
