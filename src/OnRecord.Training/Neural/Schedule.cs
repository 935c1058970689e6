namespace OnRecord.Training.Neural;

internal static class Schedule
{
    /// <summary>The rate at a fraction of an epoch: linear warm-up over half an epoch, then a half cosine to a hundredth
    /// (Loshchilov and Hutter 2017).</summary>
    public static float RateAt(float most, float epoch, int epochs)
    {
        var warm = Math.Min(1, (epoch + 0.02f) / 0.5f);
        var cosine = 0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(1, epoch / epochs)));
        return most * warm * (0.01f + (0.99f * cosine));
    }
}
