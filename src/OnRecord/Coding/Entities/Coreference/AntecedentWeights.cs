using System.Globalization;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Classes of third-person pronouns that choose their antecedents alike.</summary>
internal enum PronounClass
{
    Person,
    Thing,
    Plural,
}

/// <summary>Weights of a log-linear ranker of antecedents. Immutable and thread-safe.</summary>
internal sealed class AntecedentWeights
{
    public const string File = "data/rules/antecedents.tsv";

    private readonly double[,] _weights = new double[Enum.GetValues<PronounClass>().Length, Enum.GetValues<AntecedentFeature>().Length];

    public double this[PronounClass pronoun, AntecedentFeature feature]
    {
        get => _weights[(int)pronoun, (int)feature];
        init => _weights[(int)pronoun, (int)feature] = value;
    }

    public double Score(PronounClass pronoun, IReadOnlyList<AntecedentFeature> features)
    {
        var sum = 0.0;
        foreach (var feature in features)
        {
            sum += this[pronoun, feature];
        }

        return sum;
    }

    /// <exception cref="DataException">The table is absent or faulty.</exception>
    public static AntecedentWeights LoadEmbedded() => Parse(EmbeddedData.Text(File));

    /// <exception cref="DataException">The table is faulty.</exception>
    public static AntecedentWeights Parse(string table) => Read(TsvTable.Parse(File, table, "pronoun", "feature", "weight"));

    internal static AntecedentWeights Read(TsvTable table)
    {
        var weights = new AntecedentWeights();
        var seen = new HashSet<(PronounClass, AntecedentFeature)>();
        foreach (var row in table.Rows)
        {
            var pronoun = Enum.Parse<PronounClass>(Known<PronounClass>(row, "pronoun"));
            var feature = Enum.Parse<AntecedentFeature>(Known<AntecedentFeature>(row, "feature"));
            if (!double.TryParse(row.Text("weight"), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                row.Fault($"weight is '{row.Text("weight")}'", "a number");
            }

            if (!seen.Add((pronoun, feature)))
            {
                row.Fault($"{pronoun} {feature} again", "each pair once");
            }

            weights._weights[(int)pronoun, (int)feature] = weight;
        }

        table.Check();
        return weights;
    }

    /// <summary>The cell, or the first member when it is not one, so that reading can go on to the next fault.</summary>
    private static string Known<T>(TsvRow row, string column)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var text = row.OneOf(column, names);
        return Array.IndexOf(names, text) < 0 ? names[0] : text;
    }
}
