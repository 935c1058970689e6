using System.Numerics.Tensors;
using OnRecord.Language;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Labels plain text with the mean opinion of several networks, for another network to learn from (Hinton,
/// Vinyals and Dean, "Distilling the Knowledge in a Neural Network", 2015; here with the labels, not their
/// chances).</summary>
internal sealed class EnsembleLabeller(IReadOnlyList<PackedNetwork> networks, Vocabulary vocabulary, TagPairs pairs)
{
    private const int BatchSentences = 48;
    private const float LeastChance = 1e-12f;

    private readonly int _root = Array.IndexOf(vocabulary.Relations, Deprel.Root);
    private readonly Matrix _transitions = Mean(networks);

    /// <summary>The same sentences with labels, in the same order; uses all cores.</summary>
    public TrainingSentence[] Label(TrainingSentence[] sentences)
    {
        var order = Enumerable.Range(0, sentences.Length).OrderByDescending(i => sentences[i].Length).ToArray();
        var labelled = new TrainingSentence[sentences.Length];
        Parallel.ForEach(
            order.Chunk(BatchSentences),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => networks.Select(network => new EnsembleMember(network)).ToArray(),
            (batch, _, members) =>
            {
                TrainingSentence[] given = [.. batch.Select(i => sentences[i])];
                foreach (var member in members)
                {
                    member.Read(given);
                }

                for (var s = 0; s < given.Length; s++)
                {
                    labelled[batch[s]] = Label(given[s], s, members);
                }

                return members;
            },
            _ => { });
        return labelled;
    }

    private static Matrix Mean(IReadOnlyList<PackedNetwork> networks)
    {
        var mean = new Matrix(NetworkShape.EntityCount + 1, NetworkShape.EntityCount);
        foreach (var network in networks)
        {
            WordEmbedding.Add(network.Weights.EntityTransitions.Values, mean.Values, 1f / networks.Count);
        }

        return mean;
    }

    private TrainingSentence Label(TrainingSentence sentence, int index, EnsembleMember[] members)
    {
        var words = sentence.Length;
        var xposCount = vocabulary.Xpos.Length;
        var tags = new Matrix(words, NetworkShape.UposCount + xposCount + NetworkShape.EntityCount);
        var arcs = new Matrix(words, words + 1);
        var relations = new Matrix(words, vocabulary.Relations.Length);
        foreach (var member in members)
        {
            member.AddTags(index, tags);
            member.AddArcs(index, arcs);
        }

        TensorPrimitives.Max(arcs.Values, LeastChance, arcs.Values);
        TensorPrimitives.Log<float>(arcs.Values, arcs.Values);
        var heads = new int[words];
        TreeDecoder.Decode(arcs.Values, words, heads);
        foreach (var member in members)
        {
            member.AddRelations(index, heads, relations);
        }

        var (upos, xpos) = Tags(tags);
        return sentence with
        {
            Upos = upos,
            Xpos = xpos,
            Heads = heads,
            Relations = Relations(relations, heads),
            Entities = Entities(tags, NetworkShape.UposCount + xposCount),
        };
    }

    private (int[] Upos, int[] Xpos) Tags(Matrix chances)
    {
        var (upos, xpos) = (new int[chances.Rows], new int[chances.Rows]);
        for (var t = 0; t < chances.Rows; t++)
        {
            var row = chances.RowSpan(t)[..(NetworkShape.UposCount + vocabulary.Xpos.Length)];
            TensorPrimitives.Max(row, LeastChance, row);
            TensorPrimitives.Log<float>(row, row);
            (var best, xpos[t]) = pairs.Best(row[..NetworkShape.UposCount], row[NetworkShape.UposCount..]);
            upos[t] = (int)best;
        }

        return (upos, xpos);
    }

    private int[] Relations(Matrix chances, int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            chances.RowSpan(i)[_root] = heads[i] < 0 ? float.MaxValue : 0;
        }

        return [.. Enumerable.Range(0, chances.Rows).Select(t => TensorPrimitives.IndexOfMax<float>(chances.RowSpan(t)))];
    }

    private int[] Entities(Matrix tags, int column)
    {
        var decoder = new EntityDecoder(tags.Rows, _transitions);
        for (var t = 0; t < tags.Rows; t++)
        {
            var scores = tags.RowSpan(t)[column..];
            TensorPrimitives.Divide(scores, networks.Count, scores);
            decoder.Add(scores);
        }

        var decoded = new EntityTag[tags.Rows];
        decoder.Decode(decoded);
        return [.. decoded.Select(tag => (int)tag)];
    }
}
