namespace OnRecord.Evaluation;

/// <summary>Counts of one measure. Rates are 0 where there is nothing to divide by.</summary>
public sealed record Score(string Name, int Correct, int Gold, int Predicted)
{
    public double Precision => Predicted == 0 ? 0 : (double)Correct / Predicted;

    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    public double F1 => Gold + Predicted == 0 ? 0 : 2.0 * Correct / (Gold + Predicted);
}
