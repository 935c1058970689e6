using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Records;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>Golden lines about the page and the actors: <c>report | field | value</c>, <c>actor | name | kind | country |
/// roles</c>, <c>same | words | words</c>.</summary>
internal sealed class ReportLines(Record record, RecordNames names)
{
    public IEnumerable<Candidate> Page(GoldenLine line)
    {
        var article = record.Article;
        return line[0] switch
        {
            "outlet" => [Value(line, article.Outlet)],
            "headline" => [Value(line, article.Title)],
            "authors" => [Value(line, string.Join(" ; ", article.Authors))],
            "published" => [Value(line, article.Published is { } p ? p + (p.IsLocal ? " local" : "") : null)],
            "caption" => article.Blocks.Where(b => b.Kind == BlockKind.Caption).Select(b => Caption(line, b)),
            "outside" => [new Candidate("the text", article.Text.Contains(line[1], StringComparison.OrdinalIgnoreCase) ? ["the words are inside the text"] : [])],
            _ => throw new InvalidDataException($"line {line.Number}: '{line[0]}', expected outlet, headline, authors, published, caption or outside"),
        };
    }

    private static Candidate Value(GoldenLine line, string? actual) =>
        new Misfits().Column(line[0], line[1], actual, v => Wording.Bare(v) == Wording.Bare(actual ?? "")).Of("the page");

    private Candidate Caption(GoldenLine line, Block block)
    {
        var words = names.Words(block.Span);
        var credit = block.Credit is { } span ? names.Words(span) : null;
        return new Misfits()
            .Column("caption", line[1], words, v => Wording.Bare(words).StartsWith(Wording.Bare(v), StringComparison.Ordinal))
            .Column("credit", line[2], credit, v => Wording.Contains(credit, v))
            .Of($"caption '{words}'");
    }

    public IEnumerable<Candidate> Actors(GoldenLine line) => record.Actors.Where(a => names.IsCalled(a, line[0])).Select(actor => new Misfits()
        .Column("kind", line[1], Words.Of(actor.Kind), v => v == Words.Of(actor.Kind))
        .Column("country", line[2], actor.Country, v => v == actor.Country)
        .Column("roles", line[3], string.Join(" ; ", actor.Roles.Select(Title)), v => v.Split(';').All(role => actor.Roles.Any(r => HasWords(Title(r), role))))
        .Of($"actor '{actor.Name}'"));

    private static string Title(Role role) => role.Of is null ? role.Title : $"{role.Title} of {role.Of}";

    private static bool HasWords(string title, string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => Wording.Contains(title, w));

    public IEnumerable<Candidate> Same(GoldenLine line) => record.Actors.Where(a => line.Cells.Any(c => names.IsCalled(a, c))).Select(actor => new Candidate(
        $"actor '{actor.Name}'",
        [.. line.Cells.Where(c => !names.IsCalled(actor, c)).Select(c => $"'{c}' is {Bearers(c)}")]));

    private string Bearers(string words)
    {
        var bearers = record.Actors.Where(a => names.IsCalled(a, words)).Select(a => $"'{a.Name}'").ToList();
        return bearers.Count == 0 ? "nobody" : string.Join(" or ", bearers);
    }
}
