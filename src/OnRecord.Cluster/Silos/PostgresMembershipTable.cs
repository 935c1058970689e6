using System.Data;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using OnRecord.Cluster.Database;

namespace OnRecord.Cluster.Silos;

/// <summary>Orleans' table of silos in PostgreSQL. Every change of a row but that of its pulse changes the version of the whole table, and
/// is refused where the row or the version is not the one that the silo had read: so silos agree on who is alive. Thread-safe.</summary>
internal sealed class PostgresMembershipTable(ClusterDatabase database, string cluster) : IMembershipTable
{
    private const string Columns = "silo, etag, name, host, status, proxy_port, role, update_zone, fault_zone, suspectors, suspected, started, alive";

    public Task InitializeMembershipTableAsync(bool tryInitTableVersion, CancellationToken cancellationToken) => tryInitTableVersion
        ? Run("INSERT INTO membership_version (cluster, version) VALUES (@cluster, 0) ON CONFLICT DO NOTHING", cancellationToken)
        : Task.CompletedTask;

    public Task DeleteMembershipTableEntriesAsync(string clusterId, CancellationToken cancellationToken) =>
        Run("DELETE FROM membership_version WHERE cluster = @other", cancellationToken, new NpgsqlParameter("other", clusterId));

    public Task CleanupDefunctSiloEntriesAsync(DateTimeOffset beforeDate, CancellationToken cancellationToken) => Run(
        $"DELETE FROM membership WHERE cluster = @cluster AND status = '{SiloStatus.Dead}' AND greatest(alive, started) < @before", cancellationToken, Parameter("before", beforeDate.UtcDateTime));

    public Task<MembershipTableData> ReadRowAsync(SiloAddress key, CancellationToken cancellationToken) =>
        Read("AND silo = @silo", cancellationToken, new NpgsqlParameter("silo", key.ToParsableString()));

    public Task<MembershipTableData> ReadAllAsync(CancellationToken cancellationToken) => Read("", cancellationToken);

    public Task<bool> InsertRowAsync(MembershipEntry entry, TableVersion tableVersion, CancellationToken cancellationToken) => Change(
        tableVersion,
        $"""
        INSERT INTO membership (cluster, {Columns})
        VALUES (@cluster, @silo, 0, @name, @host, @status, @proxy_port, @role, @update_zone, @fault_zone, @suspectors, @suspected, @started, @alive)
        ON CONFLICT DO NOTHING
        """,
        Parameters(entry),
        cancellationToken);

    public Task<bool> UpdateRowAsync(MembershipEntry entry, string etag, TableVersion tableVersion, CancellationToken cancellationToken) => Change(
        tableVersion,
        """
        UPDATE membership SET etag = etag + 1, name = @name, host = @host, status = @status, proxy_port = @proxy_port, role = @role, update_zone = @update_zone,
            fault_zone = @fault_zone, suspectors = @suspectors, suspected = @suspected, started = @started, alive = @alive
        WHERE cluster = @cluster AND silo = @silo AND etag = @etag
        """,
        [.. Parameters(entry), new NpgsqlParameter("etag", long.TryParse(etag, CultureInfo.InvariantCulture, out var number) ? number : -1)],
        cancellationToken);

    public Task UpdateIAmAliveAsync(MembershipEntry entry, CancellationToken cancellationToken) => Run(
        "UPDATE membership SET alive = @alive WHERE cluster = @cluster AND silo = @silo",
        cancellationToken,
        new NpgsqlParameter("silo", entry.SiloAddress.ToParsableString()), Parameter("alive", entry.IAmAliveTime));

    // The calls that Orleans has left behind.
    Task IMembershipTable.InitializeMembershipTable(bool tryInitTableVersion) => InitializeMembershipTableAsync(tryInitTableVersion, CancellationToken.None);

    Task IMembershipTable.DeleteMembershipTableEntries(string clusterId) => DeleteMembershipTableEntriesAsync(clusterId, CancellationToken.None);

    Task IMembershipTable.CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => CleanupDefunctSiloEntriesAsync(beforeDate, CancellationToken.None);

    Task<MembershipTableData> IMembershipTable.ReadRow(SiloAddress key) => ReadRowAsync(key, CancellationToken.None);

    Task<MembershipTableData> IMembershipTable.ReadAll() => ReadAllAsync(CancellationToken.None);

    Task<bool> IMembershipTable.InsertRow(MembershipEntry entry, TableVersion tableVersion) => InsertRowAsync(entry, tableVersion, CancellationToken.None);

    Task<bool> IMembershipTable.UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => UpdateRowAsync(entry, etag, tableVersion, CancellationToken.None);

    Task IMembershipTable.UpdateIAmAlive(MembershipEntry entry) => UpdateIAmAliveAsync(entry, CancellationToken.None);

    private async Task<bool> Change(TableVersion version, string sql, NpgsqlParameter[] parameters, CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var next = Command(
            connection, "UPDATE membership_version SET version = @next WHERE cluster = @cluster AND version = @next - 1", new NpgsqlParameter("next", version.Version));
        await using var change = Command(connection, sql, parameters);
        if (await next.ExecuteNonQueryAsync(stop) != 1 || await change.ExecuteNonQueryAsync(stop) != 1)
        {
            return false;
        }

        await transaction.CommitAsync(stop);
        return true;
    }

    // The rows and their version are read in one snapshot.
    private async Task<MembershipTableData> Read(string which, CancellationToken stop, params NpgsqlParameter[] parameters)
    {
        await using var connection = await database.ConnectAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var members = new List<Tuple<MembershipEntry, string>>();
        await using (var select = Command(connection, $"SELECT {Columns} FROM membership WHERE cluster = @cluster {which}", parameters))
        {
            await using var rows = await select.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
            {
                members.Add(Tuple.Create(Entry(rows), rows.GetInt64(1).ToString(CultureInfo.InvariantCulture)));
            }
        }

        await using var version = Command(connection, "SELECT version FROM membership_version WHERE cluster = @cluster");
        var number = await version.ExecuteScalarAsync(stop) as int? ?? 0;
        return new MembershipTableData(members, new TableVersion(number, number.ToString(CultureInfo.InvariantCulture)));
    }

    private async Task Run(string sql, CancellationToken stop, params NpgsqlParameter[] parameters)
    {
        await using var connection = await database.ConnectAsync(stop);
        await using var command = Command(connection, sql, parameters);
        await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("cluster", cluster);
        command.Parameters.AddRange(parameters);
        return command;
    }

    private static NpgsqlParameter[] Parameters(MembershipEntry entry)
    {
        var suspects = entry.SuspectTimes ?? [];
        return
        [
            new("silo", entry.SiloAddress.ToParsableString()), new("name", entry.SiloName ?? ""), new("host", entry.HostName ?? ""), new("status", entry.Status.ToString()),
            new("proxy_port", entry.ProxyPort), new("role", entry.RoleName ?? (object)DBNull.Value), new("update_zone", entry.UpdateZone), new("fault_zone", entry.FaultZone),
            new("suspectors", suspects.Select(suspect => suspect.Item1.ToParsableString()).ToArray()),
            new("suspected", NpgsqlDbType.Array | NpgsqlDbType.TimestampTz) { Value = suspects.Select(suspect => Utc(suspect.Item2)).ToArray() },
            Parameter("started", entry.StartTime), Parameter("alive", entry.IAmAliveTime),
        ];
    }

    private static MembershipEntry Entry(NpgsqlDataReader row)
    {
        var (who, when) = (row.GetFieldValue<string[]>(9), row.GetFieldValue<DateTime[]>(10));
        return new MembershipEntry
        {
            SiloAddress = SiloAddress.FromParsableString(row.GetString(0)),
            SiloName = row.GetString(2),
            HostName = row.GetString(3),
            Status = Enum.Parse<SiloStatus>(row.GetString(4)),
            ProxyPort = row.GetInt32(5),
            RoleName = row.IsDBNull(6) ? null : row.GetString(6),
            UpdateZone = row.GetInt32(7),
            FaultZone = row.GetInt32(8),
            SuspectTimes = [.. who.Zip(when, (silo, time) => Tuple.Create(SiloAddress.FromParsableString(silo), time))],
            StartTime = row.GetDateTime(11),
            IAmAliveTime = row.GetDateTime(12),
        };
    }

    private static NpgsqlParameter Parameter(string name, DateTime time) => new(name, NpgsqlDbType.TimestampTz) { Value = Utc(time) };

    // Orleans gives times in UTC that do not always say so.
    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
