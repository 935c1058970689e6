namespace OnRecord.Cluster.Parts;

/// <summary>What a part holds and cost.</summary>
/// <param name="Name">Of its folder, within the folder of parts.</param>
/// <param name="Seen">Reports that stood in the slice before.</param>
/// <param name="Sha256">Of the checksums of its files, in the order of their names.</param>
/// <param name="ProcessorSeconds">Of the whole process while the part was made.</param>
internal sealed record PartSummary(string Name, int Reports, int Seen, int Failures, long Bytes, string Sha256, double Seconds, double ProcessorSeconds);
