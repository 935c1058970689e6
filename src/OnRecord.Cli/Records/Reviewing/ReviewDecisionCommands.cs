using System.CommandLine;
using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Reviews;

namespace OnRecord.Cli.Records.Reviewing;

/// <summary><c>onrecord review accept</c>, <c>reject</c>, <c>edit</c>, <c>add</c>, <c>note</c>, <c>undo</c>.</summary>
internal static class ReviewDecisionCommands
{
    public static Command Verdict(string name, string description)
    {
        var items = new Argument<string[]>("ITEM") { Description = "Ids of items, as onrecord review queue gives them.", Arity = ArgumentArity.OneOrMore };
        var note = new Option<string?>("--note") { Description = "A remark that is kept with it." };
        var command = Deciding(name, description, (log, parsed, by) => [.. parsed.GetValue(items)!.Select(item => log.Decide(Judgement(item, Words.To<ReviewKind>(name)) with { Note = parsed.GetValue(note) }, by))]);
        command.Arguments.Add(items);
        command.Options.Add(note);
        return command;
    }

    public static Command Note()
    {
        var (item, words) = (Item(), new Argument<string>("WORDS") { Description = "What to note." });
        var command = Deciding("note", "Notes something on an item; no verdict.", (log, parsed, by) => [log.Decide(Judgement(parsed.GetValue(item)!, ReviewKind.Note) with { Note = parsed.GetValue(words) }, by)]);
        command.Arguments.Add(item);
        command.Arguments.Add(words);
        return command;
    }

    public static Command Undo()
    {
        var number = new Argument<long?>("NUMBER") { Description = "Number of the decision; your last that holds by default.", Arity = ArgumentArity.ZeroOrOne };
        var command = Deciding("undo", "Undoes a decision of yours.", (log, parsed, by) => [log.Undo(parsed.GetValue(number), by)]);
        command.Arguments.Add(number);
        return command;
    }

    public static Command Edit()
    {
        var item = Item();
        var type = new Option<string?>("--type") { Description = "Type of an event or a relation, class of a statement's cue." };
        var mode = new Option<string?>("--mode") { Description = "Mode of an event; none takes it away. Another type has no mode unless one is given." };
        var status = new Option<string?>("--status") { Description = "How an event is put forward." };
        var source = new Option<string?>("--source-kind") { Description = "Kind of a statement's source." };
        var spans = new Option<string[]>("--span") { Description = "PART=START-END in code points, or PART= for none; again for each run of words. All of the part's words are replaced.", AllowMultipleArgumentsPerToken = true };
        var note = new Option<string?>("--note") { Description = "A remark that is kept with it." };
        status.AcceptOnlyFromAmong([.. Words.All<Status>()]);
        source.AcceptOnlyFromAmong([.. Words.All<SourceKind>()]);
        var command = Deciding("edit", "Says what an item should be: its values, and the words of its parts.", (log, parsed, by) =>
        {
            var changes = new ItemChanges(parsed.GetValue(type), parsed.GetValue(mode), parsed.GetValue(status), parsed.GetValue(source), parsed.GetValue(spans) ?? []);
            return [log.Decide(changes.To(log, Judgement(parsed.GetValue(item)!, ReviewKind.Edit) with { Note = parsed.GetValue(note) }), by)];
        });
        command.Arguments.Add(item);
        new List<Option> { type, mode, status, source, spans, note }.ForEach(command.Options.Add);
        return command;
    }

    public static Command Add()
    {
        var report = new Argument<string>("REPORT") { Description = "Id of a report." };
        var kind = new Option<string>("--kind") { Description = "event, statement or relation; event by default.", DefaultValueFactory = _ => "event" };
        var type = new Option<string>("--type") { Description = "Type of an event or a relation, class of a statement's cue.", Required = true };
        var mode = new Option<string?>("--mode") { Description = "Mode of an event; none by default." };
        var status = new Option<string?>("--status") { Description = "How an event is put forward; happened by default." };
        var source = new Option<string?>("--source-kind") { Description = "Kind of a statement's source; named by default." };
        var spans = new Option<string[]>("--span") { Description = "PART=START-END in code points, again for each run of words and each part.", AllowMultipleArgumentsPerToken = true, Required = true };
        var note = new Option<string?>("--note") { Description = "A remark that is kept with it." };
        kind.AcceptOnlyFromAmong([.. Words.All<ItemKind>()]);
        status.AcceptOnlyFromAmong([.. Words.All<Status>()]);
        source.AcceptOnlyFromAmong([.. Words.All<SourceKind>()]);
        var command = Deciding("add", "Adds an event, a statement or a relation that was missed.", (log, parsed, by) =>
        {
            var changes = new ItemChanges(parsed.GetValue(type), parsed.GetValue(mode), parsed.GetValue(status), parsed.GetValue(source), parsed.GetValue(spans) ?? []);
            return [log.Add(changes.Added(log, parsed.GetValue(report)!, Words.To<ItemKind>(parsed.GetValue(kind)!)) with { Note = parsed.GetValue(note) }, by)];
        });
        command.Arguments.Add(report);
        new List<Option> { kind, type, mode, status, source, spans, note }.ForEach(command.Options.Add);
        return command;
    }

    private static Argument<string> Item() => new("ITEM") { Description = "Id of an item, as onrecord review queue gives it." };

    private static Judgement Judgement(string item, ReviewKind kind)
    {
        var stop = item.LastIndexOf('.');
        return new Judgement(stop < 0 ? item : item[..stop], stop < 0 ? "" : item[(stop + 1)..], kind);
    }

    private static Command Deciding(string name, string description, Func<ReviewLog, ParseResult, string, IReadOnlyList<ReviewDecision>> decide)
    {
        var (record, by) = (RecordOption.Create(), ReviewCommand.By());
        var command = new Command(name, description) { record, by };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            foreach (var decision in decide(RecordStore.Open(parsed.GetValue(record)!).Reviews(), parsed, parsed.GetValue(by)!))
            {
                Console.WriteLine($"decision {ReviewedWords.Number(decision.Number)}: {ReviewDecisionForm.Told(decision)}");
            }

            return 0;
        }));
        return command;
    }
}
