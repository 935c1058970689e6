using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>What a pass is trained for.</summary>
internal interface IPassLoss
{
    /// <summary>Returns the loss over the rows that the pass has encoded, sums the gradients of its own weights, and adds
    /// the gradient of the encoded rows.</summary>
    /// <param name="scale">One over the words of the whole batch.</param>
    double Run(TrainingSentence[] sentences, float scale, Dropout dropout, Random random, Matrix encodedGradient);
}
