using OnRecord.Training.Neural;

namespace OnRecord.Training;

/// <summary>What <c>onrecord train language</c> is asked for.</summary>
/// <param name="DataFolder">A folder with <c>ud/</c> and <c>ner/</c> in it.</param>
/// <param name="ModelPath">Where the model goes; checkpoints lie beside it until training is done.</param>
/// <param name="Seed">The same seed gives the same model on machines of one kind.</param>
/// <param name="Epochs">Passes of each network over its sentences; null for the default.</param>
/// <param name="Teachers">Networks that label plain text for the last one; 0 leaves plain text to the first stage.</param>
/// <param name="Without">A part to leave out; null for none.</param>
public sealed record TrainingOptions(string DataFolder, string ModelPath, int Seed = 1, int? Epochs = null, int Teachers = 2, LanguagePart? Without = null)
{
    private static readonly NetworkOptions Whole = new();

    internal NetworkOptions Network => Whole with
    {
        Seed = Seed,
        Epochs = Epochs ?? Whole.Epochs,
        ContextEpochs = Without == LanguagePart.PlainText ? 0 : Whole.ContextEpochs,
        OtherNames = Without == LanguagePart.OtherNames ? 0 : Whole.OtherNames,
        HasStyles = Without != LanguagePart.Styles,
        Layers = Without == LanguagePart.SecondLayer ? 1 : Whole.Layers,
    };
}
