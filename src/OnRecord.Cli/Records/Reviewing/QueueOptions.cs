using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Outputs;
using OnRecord.Store.Reviews;
using OnRecord.Store.Reviews.Queue;

namespace OnRecord.Cli.Records.Reviewing;

/// <summary>The options that say which items are to be reviewed.</summary>
internal sealed class QueueOptions
{
    private readonly ListOptions _filter = new();
    private readonly Option<string> _kind = new("--kind") { Description = "event, statement or relation.", DefaultValueFactory = _ => "event" };
    private readonly Option<string?> _report = new("--report") { Description = "Id of one report." };
    private readonly Option<double> _least = new("--least") { Description = "The least confidence of events, 0 to 1.", DefaultValueFactory = _ => 0 };
    private readonly Option<double> _most = new("--most") { Description = "The most confidence of events, 0 to 1.", DefaultValueFactory = _ => 1 };

    public void AddTo(Command command)
    {
        _kind.AcceptOnlyFromAmong([.. Words.All<ItemKind>()]);
        _filter.AddFilterTo(command);
        command.Options.Add(_kind);
        command.Options.Add(_report);
        command.Options.Add(_least);
        command.Options.Add(_most);
    }

    public string RecordOf(ParseResult parsed) => _filter.RecordOf(parsed);

    public QueueFilter Of(ParseResult parsed) => new()
    {
        Kind = Words.To<ItemKind>(parsed.GetValue(_kind)!),
        Filter = _filter.Of(parsed),
        Report = parsed.GetValue(_report),
        LeastConfidence = parsed.GetValue(_least),
        MostConfidence = parsed.GetValue(_most),
    };
}
