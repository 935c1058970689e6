using System.Globalization;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Coding.Confidence;

/// <summary>Weights of the features of an event. Immutable and thread-safe.</summary>
internal sealed class ConfidenceRules
{
    private const string File = "data/rules/confidence.tsv";

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public ConfidenceRules(string text)
    {
        var table = TsvTable.Parse(File, text, "feature", "weight");
        foreach (var row in table.Rows)
        {
            var feature = row.OneOf("feature", EventFeatures.Names);
            if (!double.TryParse(row.Required("weight"), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                row.Fault($"weight is '{row.Text("weight")}'", "a number");
            }

            if (!_weights.TryAdd(feature, weight))
            {
                row.Fault($"feature '{feature}' is given twice", "each feature once");
            }
        }

        table.Check();
    }

    public static ConfidenceRules LoadEmbedded() => new(EmbeddedData.Text(File));

    /// <summary>0 for a feature without a row.</summary>
    public double Weight(string feature) => _weights.GetValueOrDefault(feature);

    /// <summary>In (0, 1).</summary>
    public double Confidence(IEnumerable<string> features) => 1 / (1 + Math.Exp(-features.Sum(Weight)));
}
