using OnRecord.Cluster.Parts;
using OnRecord.Knowledge.Ontology;
using OnRecord.Store;

namespace OnRecord.Cluster.Work;

/// <summary>Does one task: reads its slice into a part, keeps the lease meanwhile, and makes the part visible. Whatever happens, the part counts
/// once or not at all.</summary>
internal sealed class SliceRun(TaskQueue queue, ISliceWork work, EventOntology ontology, QueueSettings settings, string? partsFolder, Action<string> tell)
{
    private const int RenewalsInALease = 3;

    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WithoutFolder = TimeSpan.FromSeconds(10);

    /// <exception cref="OperationCanceledException">The stop came first; the task was given back.</exception>
    public void Do(Lease lease, CancellationToken stop)
    {
        if (Folder(lease) is not { } folder)
        {
            GiveBack(lease);
            stop.WaitHandle.WaitOne(WithoutFolder);
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            using var part = new PartWriter(folder, ontology, lease.Job, lease.Task, lease.Epoch);
            var renewing = Task.Run(() => Renew(lease, part, ending), CancellationToken.None);
            try
            {
                work.Run(lease.Slice, part.Add, ending.Token);
            }
            finally
            {
                ending.Cancel();
                renewing.GetAwaiter().GetResult();
            }

            queue.Finish(lease, part.Complete(), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            GiveBack(lease);
            throw;
        }
        catch (FencedException fenced)
        {
            tell(fenced.Message);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A fault of the disk, of the database or of the program: others may have better luck, and if none has the task is put aside with this message.
            tell($"task {lease.Task} ({lease.Slice.Name}): {fault.Message}");
            queue.Fail(lease, $"{fault.GetType().Name}: {fault.Message}", stop);
        }
    }

    /// <summary>Null where this machine has not the disk; others may.</summary>
    private PartsFolder? Folder(Lease lease)
    {
        try
        {
            return PartsFolder.Open(partsFolder ?? lease.PartsFolder, lease.PartsMark);
        }
        catch (StoreException fault)
        {
            tell($"task {lease.Task} is left to other silos: {fault.Message}");
            return null;
        }
    }

    // Where the database is away too, the lease runs out by itself.
    private void GiveBack(Lease lease)
    {
        using var patience = new CancellationTokenSource(LastPatience);
        try
        {
            queue.Release(lease, patience.Token);
        }
        catch (OperationCanceledException)
        {
            tell($"task {lease.Task} could not be given back; its lease runs out in {settings.Lease.TotalSeconds:0} seconds");
        }
    }

    private void Renew(Lease lease, PartWriter part, CancellationTokenSource ending)
    {
        try
        {
            while (!ending.Token.WaitHandle.WaitOne(settings.Lease / RenewalsInALease))
            {
                queue.Renew(lease, part.Reports, ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The slice came to its end while the database was away.
        }
        catch (FencedException)
        {
            ending.Cancel();
            throw;
        }
    }
}
