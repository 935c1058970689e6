using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime.Text;
using OnRecord.Interchange.Listing;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Queries;

namespace OnRecord.Cli.Records.Listing;

/// <summary>The options of the commands that list items of a record.</summary>
internal sealed class ListOptions
{
    private const int RowsOfATable = 50;

    private readonly Option<string> _record = RecordOption.Create();
    private readonly Option<bool> _json = new("--json") { Description = "Lines of JSON, all of them unless --limit is given." };
    private readonly Option<bool> _csv = new("--csv") { Description = "CSV with a header, all rows unless --limit is given." };
    private readonly Option<int?> _limit = new("--limit") { Description = "The most rows; 0 for all. A table has 50 unless told otherwise." };
    private readonly Option<bool> _all = new("--all") { Description = "Every carrier of a text and every version of a report, not the first and the last alone." };
    private readonly Option<string?> _actor = new("--actor") { Description = "Words of an actor's name, its Wikidata item, or its id." };
    private readonly Option<string?> _country = new("--country") { Description = "Country of an actor: ISO 3166-1 alpha-3." };
    private readonly Option<string?> _type = new("--type") { Description = "PLOVER event type." };
    private readonly Option<string?> _status = new("--status") { Description = "How events are put forward." };
    private readonly Option<string?> _sourceKind = new("--source-kind") { Description = "Kind of source." };
    private readonly Option<string?> _outlet = new("--outlet") { Description = "Outlet of the report." };
    private readonly Option<string?> _story = new("--story") { Description = "Id of a story, or of any report: only what the reports of that story hold." };
    private readonly Option<string?> _from = new("--from") { Description = "First day, as 2024-03-14." };
    private readonly Option<string?> _to = new("--to") { Description = "Last day." };

    public void AddTo(Command command, ListParts parts = ListParts.All | ListParts.Story)
    {
        AddFilterTo(command, parts);
        Option[] shown = [_json, _csv, _limit];
        Array.ForEach(shown, command.Options.Add);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_json) && result.GetValue(_csv))
            {
                result.AddError("--json and --csv exclude each other");
            }
        });
    }

    /// <summary>Adds the options that say which record and which items are meant, and none on how they are shown.</summary>
    public void AddFilterTo(Command command, ListParts parts = ListParts.All | ListParts.Story)
    {
        _type.Validators.Add(IsType);
        _status.AcceptOnlyFromAmong([.. Words.All<Status>()]);
        _sourceKind.AcceptOnlyFromAmong([.. Words.All<SourceKind>()]);
        _from.Validators.Add(IsDay);
        _to.Validators.Add(IsDay);
        Option[] options = [_record, .. Of(ListParts.Copies, _all), .. Of(ListParts.Actor, _actor), .. Of(ListParts.Country, _country), .. Of(ListParts.Items, _type, _status, _sourceKind), _outlet, .. Of(ListParts.Story, _story), _from, _to];
        Array.ForEach(options, command.Options.Add);

        Option[] Of(ListParts part, params Option[] of) => parts.HasFlag(part) ? of : [];
    }

    public string? StoryOf(ParseResult parsed) => parsed.GetValue(_story);

    /// <summary>The record that is meant.</summary>
    public string RecordOf(ParseResult parsed) => parsed.GetValue(_record)!;

    /// <summary>Asks the record and writes what it says; a table that is cut says so on standard error.</summary>
    public int Write<T>(ParseResult parsed, ListForm<T> list, Func<Questions, Filter, IEnumerable<T>> ask) => RecordOption.Guarded(() =>
    {
        using var questions = RecordStore.Open(parsed.GetValue(_record)!).Ask();
        var form = parsed.GetValue(_json) ? OutputForm.Json : parsed.GetValue(_csv) ? OutputForm.Csv : OutputForm.Table;
        int? limit = (parsed.GetValue(_limit), form) switch
        {
            ( <= 0, _) => null,
            ({ } given, _) => given,
            (null, OutputForm.Table) => RowsOfATable,
            _ => null,
        };
        var filter = Of(parsed);
        if (form != OutputForm.Table || limit is null)
        {
            list.Write(ask(questions, filter with { Limit = limit }), form);
            return 0;
        }

        // One more than is shown tells whether there are more.
        var items = ask(questions, filter with { Limit = limit + 1 }).ToList();
        list.Write(items.Take(limit.Value), form);
        if (items.Count > limit)
        {
            Console.Error.WriteLine($"the first {limit} rows; --limit 0 shows all");
        }

        return 0;
    });

    /// <summary>What the options ask for.</summary>
    public Filter Of(ParseResult parsed) => new()
    {
        Actor = parsed.GetValue(_actor),
        Country = parsed.GetValue(_country)?.ToUpperInvariant(),
        Type = parsed.GetValue(_type),
        Status = parsed.GetValue(_status) is { } status ? Words.To<Status>(status) : null,
        SourceKind = parsed.GetValue(_sourceKind) is { } kind ? Words.To<SourceKind>(kind) : null,
        Outlet = parsed.GetValue(_outlet),
        Story = parsed.GetValue(_story),
        From = parsed.GetValue(_from),
        To = parsed.GetValue(_to),
        All = parsed.GetValue(_all),
    };

    internal static void IsType(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } type && EventOntology.LoadEmbedded() is var ontology && ontology.Type(type) is null)
        {
            result.AddError($"'{type}' is no event type; expected one of {string.Join(", ", ontology.Types.Select(known => known.Name))}");
        }
    }

    internal static void IsDay(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } day && !LocalDatePattern.Iso.Parse(day).Success)
        {
            result.AddError($"'{day}' is no day; give it as 2024-03-14");
        }
    }
}
