using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Store.Versions;

/// <summary>What a new version of a report changed. Items are the same when their words are: positions move with every edit.
/// What has the same words and is told otherwise, another status or another source, is changed.</summary>
internal static class RecordDifference
{
    public static IReadOnlyList<Change> Between(Record before, Record after)
    {
        var changes = new List<Change>();
        if (before.Article.Title != after.Article.Title)
        {
            changes.Add(Of(ChangedPart.Title, before.Article.Title, after.Article.Title));
        }

        Compare(changes, ChangedPart.Paragraph, Paragraphs(before.Article), Paragraphs(after.Article));
        Compare(changes, ChangedPart.Event, new ItemWords(before).Events(), new ItemWords(after).Events());
        Compare(changes, ChangedPart.Statement, new ItemWords(before).Statements(), new ItemWords(after).Statements());
        Compare(changes, ChangedPart.Relation, new ItemWords(before).Relations(), new ItemWords(after).Relations());
        return changes;
    }

    private static IEnumerable<Told> Paragraphs(Article article) => article.Blocks.Select(block => Wording.Of(article.Text, block.Span)).Select(words => new Told(words, words));

    private static void Compare(List<Change> changes, ChangedPart part, IEnumerable<Told> before, IEnumerable<Told> after)
    {
        // Those of one wording are paired in order; what stays over was added or removed.
        var old = before.GroupBy(told => told.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<Told>(group), StringComparer.Ordinal);
        foreach (var told in after)
        {
            if (!old.TryGetValue(told.Key, out var same) || !same.TryDequeue(out var earlier))
            {
                changes.Add(Of(part, null, told.Words));
            }
            else if (earlier.Words != told.Words)
            {
                changes.Add(Of(part, earlier.Words, told.Words));
            }
        }

        changes.AddRange(old.Values.SelectMany(left => left).Select(told => Of(part, told.Words, null)));
    }

    private static Change Of(ChangedPart part, string? before, string? after) =>
        new(part, before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed, before, after);

    /// <param name="Key">What makes it the same item.</param>
    /// <param name="Words">How it is told.</param>
    private readonly record struct Told(string Key, string Words);

    private sealed class ItemWords(Record record)
    {
        private readonly Dictionary<string, string> _names = NamesOf(record);
        private readonly Dictionary<string, Attribution> _said = record.Attributions.GroupBy(said => said.Id).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

        public IEnumerable<Told> Events() => record.Events.Select(item =>
        {
            var what = $"{item.Type}{(item.Mode is null ? "" : $"/{item.Mode}")} “{Wording.Of(record.Article.Text, item.Anchor)}”: {Who(item.Actors)} → {Who(item.Recipients)}";
            var time = item.Time is { } when ? $", {when.Value}{(when.IsDeadline ? " at the latest" : "")}" : "";
            var place = item.Place is { } where ? $", {where.Name}" : "";
            return new Told(what, $"{Words.Of(item.Status)}: {what}{time}{place}, on the word of {Source(item.Attribution)}");
        });

        public IEnumerable<Told> Statements() => record.Attributions.Select(said =>
        {
            var content = Wording.Of(record.Article.Text, said.Content);
            var key = $"{Source(said.Id)} “{content}”";
            return new Told(key, $"{Source(said.Id)} ({Words.Of(said.SourceKind)}, {Words.Of(said.CueClass)}): {content}");
        });

        public IEnumerable<Told> Relations() => record.Relations
            .Select(tie => $"{Name(tie.Subject)} {Words.Of(tie.Type)} {Name(tie.Object)}")
            .Select(words => new Told(words, words));

        private string Who(IReadOnlyList<Participant> participants) =>
            participants.Count == 0 ? "no one named" : string.Join(", ", participants.Select(participant => Name(participant.Actor)).Distinct());

        private string Name(string actor) => _names.GetValueOrDefault(actor, actor);

        private string Source(string? attribution)
        {
            if (attribution is null || !_said.TryGetValue(attribution, out var said))
            {
                return "the report itself";
            }

            var words = Wording.Of(record.Article.Text, said.Source);
            return words.Length > 0 ? words : said.Actor is { } actor ? Name(actor) : "no source";
        }

        private static Dictionary<string, string> NamesOf(Record record) =>
            record.Actors.GroupBy(actor => actor.Id).ToDictionary(group => group.Key, group => Wording.Clean(group.First().Name), StringComparer.Ordinal);
    }
}
