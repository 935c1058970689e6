using System.CommandLine;
using OnRecord.Cluster.Analysis;
using OnRecord.Cluster.Jobs;

namespace OnRecord.Cli.Clusters;

/// <summary><c>onrecord cluster</c>: reading on many machines.</summary>
internal static class ClusterCommand
{
    public static Command Create() => new("cluster", "Reads on many machines that share a record in PostgreSQL and a folder.")
    {
        SubmitCommand.Create(),
        WorkCommand.Create(),
        StatusCommand.Create(),
        Cancel(),
        Retry(),
        Drain(),
        Compact(),
    };

    private static Command Cancel()
    {
        var record = ClusterOptions.Record();
        var job = new Argument<long>("JOB") { Description = "Its number." };
        var command = new Command("cancel", "Ends a job: what is under way is given up, what is done stays.") { job, record };
        command.SetAction(parsed => ClusterOptions.With(parsed, record, database =>
        {
            var number = parsed.GetValue(job);
            if (new JobBook(database).Cancel(number) is not { } tasks)
            {
                Console.Error.WriteLine($"{database.Name}: there is no job {number}; see onrecord cluster status");
                return 1;
            }

            Console.WriteLine($"job {number}: {tasks:N0} tasks given up; onrecord cluster retry --job {number} takes them up again");
            return 0;
        }));
        return command;
    }

    private static Command Retry()
    {
        var record = ClusterOptions.Record();
        var job = new Option<long?>("--job") { Description = "The dead and the cancelled tasks of this job; the dead ones of all jobs without it." };
        var command = new Command("retry", "Lets tasks that were given up be done again.") { record, job };
        command.SetAction(parsed => ClusterOptions.With(parsed, record, database =>
        {
            Console.WriteLine($"{new JobBook(database).Retry(parsed.GetValue(job)):N0} tasks are to be done again");
            return 0;
        }));
        return command;
    }

    private static Command Compact()
    {
        var record = ClusterOptions.Record();
        var parts = ClusterOptions.Parts();
        var grace = new Option<int>("--grace") { Description = "Minutes for which files stay that count no more, for those who are reading them.", DefaultValueFactory = _ => 60 };
        ClusterOptions.AtLeast(0, grace);
        var command = new Command("compact", "Folds small parts into large ones, compares what waits for it, counts dyads by day, and removes what counts no more.") { record, parts, grace };
        command.SetAction(parsed => ClusterOptions.With(parsed, record, database =>
        {
            if (new Compaction(database, parsed.GetValue(parts), TimeSpan.FromMinutes(parsed.GetValue(grace)), Console.WriteLine).Run())
            {
                return 0;
            }

            Console.Error.WriteLine($"{database.Name}: it is being compacted at this moment; wait until that is done");
            return 1;
        }));
        return command;
    }

    private static Command Drain()
    {
        var record = ClusterOptions.Record();
        var silo = new Argument<string>("SILO") { Description = "Its name, as status shows it." };
        var command = new Command("drain", "Lets a silo end after its task.") { silo, record };
        command.SetAction(parsed => ClusterOptions.With(parsed, record, database =>
        {
            var name = parsed.GetValue(silo)!;
            if (!new JobBook(database).Drain(name))
            {
                Console.Error.WriteLine($"{database.Name}: no silo {name} is at work; see onrecord cluster status");
                return 1;
            }

            Console.WriteLine($"{name} ends after its task");
            return 0;
        }));
        return command;
    }
}
