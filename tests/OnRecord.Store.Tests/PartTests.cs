using System.Text;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests;

public abstract class PartTests(Database database)
{
    public sealed class InSqlite() : PartTests(Database.Sqlite);

    public sealed class InPostgres() : PartTests(Database.Postgres);

    [Fact]
    public void Events_WithTheirPartOfTheReport_AreAsInTheWhole()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Full(), Sketches.Attack(Sketches.AttackText("🚒 Number one."), "2024-03-14"), Sketches.Attack(Sketches.AttackText("Number two."), "2024-03-15"));

        var found = store.Ask(ask => ask.Events(new Filter()));

        Assert.Equal(Sketches.Full().Events.Count + 2, found.Count);
        Assert.All(found, item =>
        {
            var whole = store.Find(item.Report.Key)!;
            Assert.Equal(Json(whole.Record, writer => RecordJson.WriteFields(writer, whole.Record, whole.Record.Events.Single(other => other.Id == item.Event.Id))), Json(item.Report.Record, writer => RecordJson.WriteFields(writer, item.Report.Record, item.Event)));
            Assert.Equal(Cited(whole.Record, item.Event.Attribution), Cited(item.Report.Record, item.Event.Attribution));
            Assert.All(item.Event.Actors.Concat(item.Event.Recipients), who => Assert.Equal(
                (Name(whole.Record, who.Actor), whole.ActorKeys.GetValueOrDefault(who.Actor)), (Name(item.Report.Record, who.Actor), item.Report.ActorKeys.GetValueOrDefault(who.Actor))));
        });
    }

    [Fact]
    public void Event_WithTheMentionsOfItsActors_IsToldAsInTheWhole()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Full(), Sketches.Attack("🚒 Bo Wren said The Mill Union attacked the Harbour Guild, an officer said.", "2024-03-14", actor: "The Mill Union"));
        var glossary = Glossary.LoadEmbedded();
        using var asking = store.Ask();

        var events = asking.Events(new Filter()).ToList();
        Assert.Equal(Sketches.Full().Events.Count + 1, events.Count);
        Assert.All(events, item =>
        {
            var told = asking.Event(item.Report.IdOf(item.Event.Id))!;
            var part = asking.WithMentions(told.Report).Record with { Events = [told.Event] };
            Assert.Equal(Told(store.Find(item.Report.Key)!.Record, item.Event.Id), Told(part, item.Event.Id));
        });
        Assert.Contains(events, item => Told(store.Find(item.Report.Key)!.Record, item.Event.Id).Contains("The Mill Union", StringComparison.Ordinal));

        string Told(Record record, string id) => Account.Of(record, glossary).Items.Single(item => item.Id == id) is var item
            ? string.Join('\n', item.Excerpts.Prepend(item.Circumstances).Prepend(item.Word).Prepend(item.Heading).Select(words => string.Join('|', words))) : "";
    }

    [Fact]
    public void Statements_WithTheirPartOfTheReport_AreAsInTheWhole()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Full(), Sketches.Attack(Sketches.AttackText(), "2024-03-14"));

        var found = store.Ask(ask => ask.Statements(new Filter()));

        Assert.Equal(Sketches.Full().Attributions.Count + 1, found.Count);
        Assert.All(found, item =>
        {
            var whole = store.Find(item.Report.Key)!;
            Assert.Equal(Fields(whole.Record, item.Attribution.Id), Fields(item.Report.Record, item.Attribution.Id));
            Assert.Equal(Name(whole.Record, item.Attribution.Actor), Name(item.Report.Record, item.Attribution.Actor));
        });
    }

    [Fact]
    public void Reports_AreCountedAsInTheWhole()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Full(), Sketches.Plain("Quiet.", "2024-03-14"));

        var found = store.Ask(ask => ask.Reports(new Filter()));

        Assert.Equal(2, found.Count);
        Assert.All(found, item => Assert.Equal(
            (store.Find(item.Report.Key)!.Record.Events.Count, store.Find(item.Report.Key)!.Record.Attributions.Count), (item.Events, item.Statements)));
    }

    [Fact]
    public void Events_OfASourceWhoseReasonStandsElsewhere_ComeWithIt()
    {
        var attack = Sketches.Attack(Sketches.AttackText(), "2024-03-14");
        var said = Assert.Single(attack.Attributions);
        var later = said with { Id = "s2", Anonymity = new OnRecord.Records.Anonymity("was not allowed to speak", said.Source) };
        using var file = TestRecord.In(database);
        var store = file.With(attack with { Attributions = [said, later] });

        var found = Assert.Single(store.Ask(ask => ask.Events(new Filter())));

        Assert.Equal("was not allowed to speak", found.Report.Record.Attributions.Single(item => item.Id == "s2").Anonymity?.Reason);
    }

    private static string Cited(Record record, string? attribution)
    {
        var all = new StringBuilder();
        for (var id = attribution; id is not null; id = record.Attributions.Single(said => said.Id == id).Within)
        {
            all.AppendLine(Fields(record, id));
        }

        return all.ToString();
    }

    private static string Fields(Record record, string attribution) => Json(record, writer => RecordJson.WriteFields(writer, record, record.Attributions.Single(said => said.Id == attribution)));

    private static string? Name(Record record, string? actor) => record.Actors.SingleOrDefault(item => item.Id == actor)?.Name;

    private static string Json(Record record, Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            writer.WriteStartObject();
            writer.WriteString("text", record.Article.Text);
            writer.WriteString("title", record.Article.Title);
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
