namespace OnRecord.Evaluation.Coreference;

/// <summary>A measure of clusterings, summed over documents. Rates are 0 where there is nothing to divide by.</summary>
public sealed record CoreferenceMeasure(string Name)
{
    public double Recall => RecallOf == 0 ? 0 : Recalled / RecallOf;

    public double Precision => PrecisionOf == 0 ? 0 : Precise / PrecisionOf;

    public double F1 => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    private double Recalled { get; set; }

    private double RecallOf { get; set; }

    private double Precise { get; set; }

    private double PrecisionOf { get; set; }

    internal void Add((double Sum, double Of) recall, (double Sum, double Of) precision)
    {
        Recalled += recall.Sum;
        RecallOf += recall.Of;
        Precise += precision.Sum;
        PrecisionOf += precision.Of;
    }
}
