using Microsoft.AspNetCore.DataProtection;

namespace OnRecord.Web.Access;

/// <summary>Where the keys lie that sign cookies and forms: with the state of the user who runs the desk, never beside the record,
/// which is copied and shared. Whoever reads them can sign in as anyone.</summary>
internal static class KeyFolder
{
    public static void Set(IDataProtectionBuilder protection)
    {
        protection.SetApplicationName("onrecord");
        if (Made() is { } folder)
        {
            protection.PersistKeysToFileSystem(folder);
        }
        else
        {
            protection.UseEphemeralDataProtectionProvider();
        }
    }

    /// <summary>Null where there is no place that can be written to; whoever signed in then does so again after a new start.</summary>
    private static DirectoryInfo? Made()
    {
        try
        {
            var folder = Path.Combine(State(), "onrecord", "keys");
            return OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(folder)
                : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string State()
    {
        if (Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state)
        {
            return state;
        }

        return OperatingSystem.IsLinux()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".local", "state")
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
    }
}
