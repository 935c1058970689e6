using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Work;
using OnRecord.Store.Rows;
using Orleans.Configuration;
using Orleans.Serialization;

namespace OnRecord.Cluster.Silos;

/// <summary>A process of the cluster: an Orleans silo that does tasks.</summary>
public static class SiloHost
{
    private const string Service = "onrecord";

    private static readonly TimeSpan Gone = TimeSpan.FromMinutes(10);

    // A silo that was killed is seen to be dead after two of these, and not waited for by those that join.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(10);

    /// <summary>Runs until it is told to end.</summary>
    /// <returns>0 when it ended as it was told.</returns>
    /// <exception cref="Store.StoreException">The database cannot be reached.</exception>
    public static async Task<int> Run(ClusterDatabase database, ISliceWork work, SiloSettings settings, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(settings);
        var address = settings.Address ?? OwnAddress(database);
        var port = settings.Port == 0 ? FreePort(address) : settings.Port;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = Service });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Error);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (Service, Service));
            silo.Configure<SiloOptions>(options => options.SiloName = SiloName.Own());
            silo.Configure<ClusterMembershipOptions>(options =>
            {
                options.IAmAliveTablePublishTimeout = Pulse;
                options.DefunctSiloExpiration = Gone;
                options.DefunctSiloCleanupPeriod = Gone;
            });
            silo.ConfigureEndpoints(address, port, gatewayPort: 0, listenOnAnyHostAddress: false);
        });
        builder.Services.AddSingleton(database).AddSingleton(work).AddSingleton(settings).AddSingleton<SiloEnd>();
        builder.Services.AddSingleton<IMembershipTable>(new PostgresMembershipTable(database, Service));
        builder.Services.AddSingleton(new Parts.PartCatalog(database, settings.PartsFolder));
        builder.Services.AddSerializer(serializer => serializer.AddAssembly(typeof(SiloHost).Assembly));
        builder.Services.AddHostedService<SiloWork>();
        using var host = builder.Build();
        var end = host.Services.GetRequiredService<SiloEnd>();
        await host.RunAsync(stop);
        return end.Code;
    }

    // Other silos reach this machine where the database does.
    private static IPAddress OwnAddress(ClusterDatabase database) =>
        database.Ask(connection => connection.Scalar("SELECT host(inet_client_addr())")) is string address ? IPAddress.Parse(address) : IPAddress.Loopback;

    private static int FreePort(IPAddress address)
    {
        using var listener = new TcpListener(address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
