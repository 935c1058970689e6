using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace OnRecord.Web.Hosting;

/// <summary>Keeps the heap of native code, which here is SQLite's, from growing with what was once needed. Glibc gives nearly every thread an arena
/// of its own and returns little of any to the system: what the threads of a pool allocate in turn for one connection lies scattered over all
/// of them. No arenas are made beyond those of the runtime's own threads, and what is free in them is given back now and then. Does nothing where the C library is another.</summary>
internal sealed partial class NativeHeap(TimeProvider clock) : BackgroundService
{
    private const int Arenas = 2;

    // M_ARENA_MAX of malloc.h.
    private const int ArenaMax = -8;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    /// <summary>To be called before threads are started. What the environment says of arenas (MALLOC_ARENA_MAX) goes before.</summary>
    public static void UseFewArenas()
    {
        if (Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is null)
        {
            Try(static () => SetOption(ArenaMax, Arenas));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!Try(static () => Trim(0)))
            {
                return;
            }
        }
    }

    private static bool Try(Func<int> call)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            _ = call();
            return true;
        }
        catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetOption(int option, int value);

    [LibraryImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Trim(nuint left);
}
