using OnRecord.Cluster.Database;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Silos;

/// <summary>What people see of silos, and how they tell one to stop. Who is alive for Orleans is in another table.</summary>
internal sealed class SiloRegister(ClusterDatabase database, string name)
{
    public void Enter(string engine, int cores, CancellationToken stop) => database.AskPatiently(
        connection => connection.Run(
            "INSERT INTO silo (name, host, process, engine, cores) VALUES (@p0, @p1, @p2, @p3, @p4) ON CONFLICT (name) DO UPDATE SET host = @p1, process = @p2, engine = @p3, cores = @p4, started = now(), seen = now(), is_draining = false, ended = NULL",
            name, Environment.MachineName, Environment.ProcessId, engine, cores),
        stop);

    /// <summary>Says that the silo is there.</summary>
    /// <returns>True when it is to take no more work and end.</returns>
    public bool See(CancellationToken stop) => database.AskPatiently(
        connection => connection.Scalar("UPDATE silo SET seen = now() WHERE name = @p0 RETURNING is_draining", name) is true, stop);

    public void Leave(CancellationToken stop) => database.AskPatiently(connection => connection.Run("UPDATE silo SET ended = now() WHERE name = @p0", name), stop);
}
