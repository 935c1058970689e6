namespace OnRecord.Training;

/// <summary>What <c>onrecord train language</c> was asked for.</summary>
public sealed record TrainingOptions(string DataFolder, string ModelPath, int Seed);
