using System.CommandLine;

namespace OnRecord.Cli.Telemetry;

/// <summary><c>--health PORT</c> of commands that do not end: where they tell how they are.</summary>
internal sealed class HealthOption
{
    private const int LastPort = 65_535;

    private readonly Option<int?> _port = new("--health")
    {
        Description = "Port of this machine at which /health/live, /health/ready and /metrics (for Prometheus) answer; 0 for any that is free.",
    };

    public void AddTo(Command command)
    {
        _port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > LastPort)
            {
                result.AddError($"--health is a port, from 0 to {LastPort}");
            }
        });
        command.Options.Add(_port);
    }

    /// <summary>Null where nothing is to answer.</summary>
    public int? Port(ParseResult parsed) => parsed.GetValue(_port);
}
