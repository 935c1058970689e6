using System.CommandLine;
using OnRecord.Cli.Fetching;

namespace OnRecord.Cli.Inputs;

/// <summary>The options on inputs that several commands have.</summary>
internal sealed class InputOptions
{
    private readonly Option<bool> _follow = new("--follow") { Description = "Fetches the pages that feeds and site maps list, instead of taking their summaries and headlines." };
    private readonly Option<bool> _allowPrivate = new("--allow-private") { Description = "Fetches from addresses of this machine and of private networks too." };
    private readonly Option<string?> _cache = new("--cache") { Description = "Folder that keeps fetched pages, so that unchanged ones are not sent again." };

    public void AddTo(Command command, bool withFollow = true)
    {
        if (withFollow)
        {
            command.Options.Add(_follow);
        }

        command.Options.Add(_allowPrivate);
        command.Options.Add(_cache);
    }

    public InputReports Open(ParseResult parsed, Reading.Reader reader, bool withFollow = true) =>
        new(reader, new Fetcher(new FetchOptions { AllowPrivate = parsed.GetValue(_allowPrivate), Cache = parsed.GetValue(_cache) }), withFollow && parsed.GetValue(_follow));
}
