using System.Diagnostics;
using Spectre.Console;

namespace OnRecord.Cli.Records.Adding;

/// <summary>Shows on standard error how far an adding is: a live bar on a terminal, a line now and then without one.</summary>
internal sealed class AddProgress(AddCounts counts)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private ProgressTask? _bar;
    private long _last;

    /// <summary>Does the work, with the bar if there is a terminal for it.</summary>
    public void Run(Action work)
    {
        if (Console.IsErrorRedirected)
        {
            work();
            return;
        }

        _console.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                _bar = context.AddTask("reading …", maxValue: Math.Max(1, counts.TotalSize ?? 1));
                _bar.IsIndeterminate = counts.TotalSize is null;
                work();
            });
    }

    /// <summary>One more input is through.</summary>
    public void Step()
    {
        if (_bar is not null)
        {
            _bar.Value = counts.TotalSize is null ? 0 : counts.Size;
            _bar.Description = Markup.Escape(counts.ToString());
        }
    }

    /// <summary>What was added so far will last.</summary>
    public void Committed()
    {
        if (_bar is null && (_last == 0 || Stopwatch.GetElapsedTime(_last) >= BetweenLines))
        {
            _last = Stopwatch.GetTimestamp();
            Console.Error.WriteLine($"{counts}{Remaining()}");
        }
    }

    public void Tell(string message)
    {
        if (_bar is null)
        {
            Console.Error.WriteLine(message);
        }
        else
        {
            _console.WriteLine(message);
        }
    }

    private string Remaining()
    {
        if (counts.TotalSize is not { } total || counts.Size <= 0 || total <= counts.Size)
        {
            return "";
        }

        var left = counts.Elapsed * ((double)(total - counts.Size) / counts.Size);
        return left.TotalMinutes < 2 ? $", about {left.TotalSeconds:0} s left" : $", about {left.TotalMinutes:0} min left";
    }
}
