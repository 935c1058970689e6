using OnRecord.Outputs.Accounts;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Text;

namespace OnRecord.Interchange.Views;

/// <summary>A report as exports see it. Not thread-safe.</summary>
internal sealed class ReportView
{
    private readonly Excerpt _excerpt;
    private readonly Dictionary<string, Actor> _actors;
    private readonly Lazy<Surroundings> _around;
    private List<int>? _sentences;

    /// <param name="around">Null where nothing is known around the report.</param>
    public ReportView(StoredReport stored, Func<Surroundings>? around = null)
    {
        _around = new Lazy<Surroundings>(around ?? (() => new Surroundings(null, null, [], [])));
        Stored = stored;
        Points = new CodePoints(stored.Record.Article.Text);
        _excerpt = new Excerpt(stored.Record.Article);
        _actors = stored.Record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
    }

    public StoredReport Stored { get; }

    /// <summary>Read when first asked for.</summary>
    public Surroundings Around => _around.Value;

    public string Key => Stored.Key;

    public Record Record => Stored.Record;

    public Article Article => Stored.Record.Article;

    public string Text => Article.Text;

    public CodePoints Points { get; }

    /// <summary>Day of publication, ISO 8601.</summary>
    public string? Day => Article.Published?.Date.ToString("uuuu'-'MM'-'dd", null);

    public string IdOf(string item) => Stored.IdOf(item);

    public Actor? Find(string? id) => id is null ? null : _actors.GetValueOrDefault(id);

    /// <summary>Id across reports of an actor of this one; null where only this report knows it.</summary>
    public string? KeyOf(string? actor) => actor is null ? null : Stored.ActorKeys.GetValueOrDefault(actor);

    /// <summary>Who speaks. Null for an anonymous source, whoever the report may be thought to mean.</summary>
    public Actor? Speaker(Attribution said) => said.SourceKind == SourceKind.Anonymous ? null : Find(said.Actor);

    /// <summary>All who speak when several do; none for an anonymous source.</summary>
    public IEnumerable<Actor> Speakers(Attribution said) => said.SourceKind == SourceKind.Anonymous ? [] : said.Actors.Select(Find).OfType<Actor>();

    public string Slice(TextSpan span) => span.Slice(Text).ToString();

    /// <summary>Parts in the order of the text, divided by an ellipsis; null when there are none.</summary>
    public string? Slice(IReadOnlyList<TextSpan> spans) => spans.Count == 0 ? null : string.Join(" … ", spans.Select(Slice));

    /// <summary>The sentence around a place.</summary>
    public TextSpan Sentence(TextSpan around) => _excerpt.Around(around).Span;

    /// <summary>How many sentences of the report end before a sentence.</summary>
    public int SentencesBefore(TextSpan sentence)
    {
        _sentences ??= [.. Sentences()];
        return _sentences.Count(start => start < sentence.Start);
    }

    public int Start(TextSpan span) => Points.FromUnit(span.Start);

    public int End(TextSpan span) => Points.FromUnit(span.End);

    private IEnumerable<int> Sentences()
    {
        foreach (var block in Article.Blocks)
        {
            for (var at = block.Span.Start; at < block.Span.End;)
            {
                var sentence = Sentence(new TextSpan(at, at + 1));
                yield return sentence.Start;
                at = Math.Max(sentence.End, at + 1);
                while (at < block.Span.End && char.IsWhiteSpace(Text[at]))
                {
                    at++;
                }
            }
        }
    }
}
