using System.CommandLine;
using OnRecord.Telemetry;

namespace OnRecord.Cli.Telemetry;

/// <summary><c>--traces ENDPOINT</c> of commands that work long: where spans of their work go.</summary>
internal sealed class TraceOption
{
    private readonly Option<string?> _endpoint = new("--traces")
    {
        Description = "Address of an OpenTelemetry collector to which spans of the work are sent, as http://127.0.0.1:4318; OTEL_EXPORTER_OTLP_ENDPOINT does the same.",
    };

    public void AddTo(Command command)
    {
        _endpoint.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !TraceExport.IsEndpoint(text))
            {
                result.AddError($"'{text}' is no address of a collector; give it as http://127.0.0.1:4318");
            }
        });
        command.Options.Add(_endpoint);
    }

    /// <summary>Null where no spans are wanted. To be disposed at the end, so that the last ones are sent.</summary>
    public TraceExport? Start(ParseResult parsed) => TraceExport.Start(parsed.GetValue(_endpoint));
}
