using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Rates of dropout; masks are drawn once a sentence for inputs, layers and recurrence (Gal and Ghahramani
/// 2016), once a word for the parser's views.</summary>
internal sealed record Dropout(float Input, float Layer, float Recurrent, float View)
{
    public static void Draw(Matrix mask, int rows, int columns, float rate, Random random)
    {
        mask.Reshape(rows, columns);
        var keep = 1 / (1 - rate);
        foreach (ref var value in mask.Values)
        {
            value = random.NextSingle() < rate ? 0 : keep;
        }
    }
}
