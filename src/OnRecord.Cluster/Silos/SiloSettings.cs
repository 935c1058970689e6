using System.Net;
using OnRecord.Cluster.Work;

namespace OnRecord.Cluster.Silos;

/// <summary>What a silo is told when it starts.</summary>
/// <param name="Engine">Name and version of what codes; a silo does the tasks of jobs that were submitted with the same.</param>
/// <param name="Cores">How many reports it codes at once, for people to see.</param>
/// <param name="Address">Where other silos reach it; null for the address by which it reaches the database.</param>
/// <param name="Port">For other silos; 0 for one that is free.</param>
/// <param name="PartsFolder">Where this machine has the folder of parts, when elsewhere than where jobs were submitted.</param>
/// <param name="Gathers">Whether it may add parts to the record.</param>
/// <param name="EndsWhenDone">Ends when no task is left, instead of waiting for more.</param>
public sealed record SiloSettings(string Engine, int Cores, IPAddress? Address, int Port, string? PartsFolder, bool Gathers, bool EndsWhenDone, QueueSettings Queue);
