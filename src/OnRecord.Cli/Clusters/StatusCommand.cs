using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Cluster.Jobs;
using Spectre.Console;

namespace OnRecord.Cli.Clusters;

/// <summary><c>onrecord cluster status</c>: how far jobs are, what silos do, and what was given up.</summary>
internal static class StatusCommand
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var record = ClusterOptions.Record();
        var job = new Option<long?>("--job") { Description = "Of one job; of all without it." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var watch = new Option<bool>("--watch") { Description = "Shows it again every two seconds until all is done." };
        var command = new Command("status", "Shows jobs, silos, rates, retries, and the tasks that were given up.") { record, job, json, watch };
        command.SetAction((parsed, stop) => Task.Run(
            () => ClusterOptions.With(parsed, record, database =>
            {
                while (true)
                {
                    var status = ClusterStatus.Of(database, parsed.GetValue(job));
                    if (parsed.GetValue(json))
                    {
                        Console.WriteLine(JsonSerializer.Serialize(status, Options));
                    }
                    else
                    {
                        if (parsed.GetValue(watch) && !Console.IsOutputRedirected)
                        {
                            AnsiConsole.Clear();
                        }

                        Write(status);
                    }

                    if (!parsed.GetValue(watch) || status.Jobs.All(one => one.Waiting + one.UnderWay == 0 && (!one.Gathers || one.IsGathered || one.IsCancelled)) || stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(2)))
                    {
                        return status.Dead.Count == 0 ? 0 : 1;
                    }
                }
            }),
            CancellationToken.None));
        return command;
    }

    private static void Write(ClusterStatus status)
    {
        if (status.Jobs.Count == 0)
        {
            Console.WriteLine("no jobs; onrecord cluster submit PATH… makes one");
        }

        foreach (var job in status.Jobs)
        {
            Console.WriteLine($"job {job.Id}, submitted {job.Submitted:yyyy-MM-dd HH:mm:ss}Z for {job.Engine}{(job.IsCancelled ? ", cancelled" : "")}");
            Console.WriteLine($"  tasks    {job.Done:N0} of {job.Tasks:N0} done, {job.UnderWay:N0} under way, {job.Waiting:N0} waiting{Some(job.Dead, "dead")}{Some(job.Cancelled, "cancelled")}{Some(job.Retried, "begun again")}");
            Console.WriteLine($"  reports  {job.Reports:N0}, {job.ReportsASecond:N1} a second{Some(job.Failures, "inputs that could not be read")}{Left(job)}");
            Console.WriteLine($"  parts    {job.PartBytes / 1048576.0:N1} MiB in {job.PartsFolder}; {job.PartsCompared:N0} compared for copies{(job.Gathers ? $", {job.PartsGathered:N0} added to the record{(job.IsGathered ? ", all of it" : "")}" : "; none is added to the record")}");
        }

        foreach (var silo in status.Silos)
        {
            var state = silo.Unseen > ClusterStatus.Silent ? $"silent for {silo.Unseen.TotalSeconds:0} s" : silo.IsDraining ? "draining" : silo.Task is null ? "idle" : "at work";
            Console.WriteLine($"silo {silo.Name} ({silo.Cores:N0} cores): {state}, {silo.AllReports:N0} reports{(silo.Task is { } task ? $"; task {task}, {silo.Reports:N0} reports: {silo.Slice}" : "")}");
        }

        foreach (var dead in status.Dead)
        {
            Console.WriteLine($"dead: task {dead.Task} of job {dead.Job} after {dead.Attempts:N0} attempts: {dead.Slice}: {dead.Error}; onrecord cluster retry lets it be done again");
        }
    }

    private static string Some(long count, string what) => count == 0 ? "" : $", {count:N0} {what}";

    private static string Left(JobStatus job)
    {
        if (job.BytesDone == 0 || job.ReportsASecond <= 0 || job.BytesDone >= job.Bytes || job.Reports == 0)
        {
            return "";
        }

        var left = TimeSpan.FromSeconds(job.Reports * ((double)job.Bytes / job.BytesDone - 1) / job.ReportsASecond);
        return left.TotalHours >= 2 ? $", about {left.TotalHours:0} h left" : left.TotalMinutes >= 2 ? $", about {left.TotalMinutes:0} min left" : $", about {left.TotalSeconds:0} s left";
    }
}
