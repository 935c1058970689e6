using System.Text.Json;
using OnRecord.Interchange.Json;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Interchange.Plover;

/// <summary>A report that is made again from the lines of its events.</summary>
internal sealed class PloverReport
{
    private readonly string _identity;
    private readonly Article _article;
    private readonly EventOntology _ontology;
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Attribution> _said = new(StringComparer.Ordinal);
    private readonly List<Event> _events = [];

    private PloverReport(string identity, Article article, EventOntology ontology) => (_identity, _article, _ontology) = (identity, article, ontology);

    /// <exception cref="FormatException">The line has no text.</exception>
    public static PloverReport Begin(JsonElement line, EventOntology ontology)
    {
        var pieces = line.Field(PloverNames.TextInfo)?.Strings(PloverNames.TextStory) ?? [];
        var text = line.Field(PloverNames.Report) is not null ? string.Concat(pieces) : line.Text(PloverNames.Text) ?? string.Join('\n', pieces);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new FormatException("it has no text that the event could rest on");
        }

        return new PloverReport(Identity(line), ArticleOf(line, text), ontology);
    }

    /// <summary>Whether a line is of this report.</summary>
    public bool Holds(JsonElement line) => Identity(line) == _identity;

    /// <summary>Takes the event of a line.</summary>
    /// <returns>What of the line was not taken.</returns>
    public IReadOnlyList<string> Take(JsonElement line)
    {
        if (line.Field(PloverNames.Coding) is { } coding)
        {
            var reader = new CodingReader(_article.Text);
            foreach (var actor in line.List(PloverNames.Actors).Select(reader.Actor))
            {
                _actors.TryAdd(actor.Id, actor);
            }

            foreach (var said in line.List(PloverNames.Attribution).Select(reader.Attribution))
            {
                _said.TryAdd(said.Id, said);
            }

            _events.Add(reader.Event(line.Required(PloverNames.Id).Split('.')[^1], coding));
            return [];
        }

        var foreign = new ForeignEvent(_article.Text, _ontology, _actors);
        _events.Add(foreign.Read(line, $"e{_events.Count + 1}"));
        return foreign.Losses;
    }

    /// <summary>Null when no event was taken.</summary>
    public Record? Record() => _events.Count == 0
        ? null
        : new Record(_article.Id, _article, [.. _actors.Values], [.. _said.Values.OrderBy(said => said.Id.Length).ThenBy(said => said.Id, StringComparer.Ordinal)], _events, [], []);

    private static string Identity(JsonElement line) => line.Field(PloverNames.Report)?.Text(PloverNames.Id)
        ?? $"{line.Field(PloverNames.CiteInfo)?.Text(PloverNames.Url)}\n{line.Text(PloverNames.Text)}";

    private static Article ArticleOf(JsonElement line, string text)
    {
        var (report, cited) = (line.Field(PloverNames.Report), line.Field(PloverNames.CiteInfo));
        var points = new CodePoints(text);
        var name = report?.Text("name") ?? line.Text(PloverNames.Id) ?? "";
        var blocks = report?.List(PloverNames.Blocks).Select(block => new Block(Words.To<BlockKind>(block.Required("kind")), CodingReader.Span(block, points))).ToList();
        var published = report is null ? line.Text(PloverNames.Date) : report.Value.Text("published");
        return new Article(name, text, blocks is { Count: > 0 } ? blocks : Article.FromText(name, text).Blocks)
        {
            Title = cited?.Text(PloverNames.Title),
            Outlet = cited?.Text(PloverNames.Publication),
            Url = cited?.Text(PloverNames.Url),
            Language = cited?.Text(PloverNames.Language),
            Authors = report?.Strings("authors") ?? [],
            Published = published is null ? null : Publication.Parse(published),
        };
    }
}
