using System.Runtime.InteropServices;

namespace OnRecord.Cli;

/// <summary>The heap of native code, which here is SQLite's. Glibc gives nearly every thread an arena of its own and returns little of any to
/// the system; what threads of a pool allocate in turn for one connection lies scattered over all of them, and the process grows for an
/// hour. Few arenas keep it flat, and with few threads at work at once nobody waits for one.</summary>
internal static partial class NativeHeap
{
    private const int Arenas = 2;

    // M_ARENA_MAX of malloc.h.
    private const int ArenaMax = -8;

    /// <summary>To be called before threads are started. Does nothing where the C library is another, or the environment sets MALLOC_ARENA_MAX.</summary>
    public static void UseFewArenas()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is not null)
        {
            return;
        }

        try
        {
            _ = SetOption(ArenaMax, Arenas);
        }
        catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
        {
            // Musl has no arenas.
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetOption(int option, int value);
}
