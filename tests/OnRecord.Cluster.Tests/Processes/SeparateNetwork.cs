using System.Diagnostics;

namespace OnRecord.Cluster.Tests.Processes;

/// <summary>A network of its own on this machine, with one cable that can be pulled out.</summary>
internal sealed class SeparateNetwork : IDisposable
{
    public const string Here = "10.213.77.1";
    public const string There = "10.213.77.2";

    private readonly string _name = $"onrecord-{Environment.ProcessId}";
    private readonly string _cable = $"or{Environment.ProcessId}a";

    private SeparateNetwork()
    {
    }

    /// <summary>Runs a command in it.</summary>
    public string[] Within => ["ip", "netns", "exec", _name];

    /// <summary>Null where the machine does not allow it.</summary>
    public static SeparateNetwork? Make()
    {
        var network = new SeparateNetwork();
        var far = $"or{Environment.ProcessId}b";
        string[] steps =
        [
            $"netns add {network._name}", $"link add {network._cable} type veth peer name {far}", $"link set {far} netns {network._name}",
            $"addr add {Here}/24 dev {network._cable}", $"link set {network._cable} up",
            $"-n {network._name} addr add {There}/24 dev {far}", $"-n {network._name} link set {far} up", $"-n {network._name} link set lo up",
        ];
        if (Array.TrueForAll(steps, Ip))
        {
            return network;
        }

        network.Dispose();
        return null;
    }

    public void Cut() => Assert.True(Ip($"link set {_cable} down"));

    public void Mend() => Assert.True(Ip($"link set {_cable} up"));

    public void Dispose()
    {
        Ip($"link del {_cable}");
        Ip($"netns del {_name}");
    }

    private static bool Ip(string arguments)
    {
        try
        {
            using var ip = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardError = true })!;
            ip.StandardError.ReadToEnd();
            ip.WaitForExit();
            return ip.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
