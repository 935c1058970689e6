using OnRecord.Records;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>Knows the actors of a record by the words a golden line uses for them: any name or description the report
/// gives them, or one mention located by its neighbours (<c>[She] said</c>).</summary>
internal sealed class RecordNames(Record record)
{
    private readonly Dictionary<string, Actor> _actors = record.Actors.ToDictionary(a => a.Id);

    public string Text => record.Article.Text;

    public Actor? Of(string? id) => id is null ? null : _actors.GetValueOrDefault(id);

    public string Called(string? id) => Of(id)?.Name ?? "nobody";

    public string Words(TextSpan span) => span.Slice(Text).ToString();

    public string Words(IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(Words));

    public bool IsCalled(Actor? actor, string words)
    {
        if (actor is null)
        {
            return false;
        }

        if (words.Contains('[', StringComparison.Ordinal))
        {
            return Wording.Find(Text, words).Exists(found => actor.Mentions.Any(m => m.Span.Overlaps(found) && Fits(Words(m.Span), Words(found))));
        }

        return Fits(actor.Name, words) || actor.Mentions.Any(m => m.Kind != MentionKind.Pronoun && Fits(Words(m.Span), words));
    }

    /// <summary>The same words, or a longer phrase that ends in a description given in lower case ("thousands of teachers"
    /// for "teachers").</summary>
    public static bool Fits(string found, string words)
    {
        var (bare, wanted) = (Wording.Bare(found), Wording.Bare(words));
        return bare == wanted || char.IsLower(words[0]) && bare.EndsWith(" " + wanted, StringComparison.Ordinal);
    }
}
