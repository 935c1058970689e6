namespace OnRecord.Language.Neural;

/// <summary>The weights of one direction of one recurrent layer; gates in the order input, forget, cell, output.</summary>
internal sealed record LstmWeights(Matrix Input, Matrix Recurrent, Matrix Bias);

/// <summary>All weights: embeddings, a bidirectional recurrent encoder shared by every task, linear taggers, and a
/// biaffine parser (Dozat and Manning 2017) whose relation scorer is a low-rank product.</summary>
internal sealed class NetworkWeights
{
    public NetworkWeights(NetworkShape shape)
    {
        Shape = shape;
        Words = new Matrix(shape.Words, shape.WordSize);
        Pieces = new Matrix(shape.Pieces, shape.PieceSize);
        Marks = new Matrix(Gazetteer.Marks, shape.MarkSize);
        Layers = new LstmWeights[shape.Layers, 2];
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                Layers[layer, direction] = new LstmWeights(
                    new Matrix(shape.LayerInput(layer), 4 * shape.Hidden),
                    new Matrix(shape.Hidden, 4 * shape.Hidden),
                    new Matrix(1, 4 * shape.Hidden));
            }
        }

        Views = new Matrix(shape.EncodedSize, shape.ViewSize);
        ViewBias = new Matrix(1, shape.ViewSize);
        Tags = new Matrix(shape.EncodedSize, shape.TagSize);
        TagBias = new Matrix(1, shape.TagSize);
        EntityTransitions = new Matrix(NetworkShape.EntityCount + 1, NetworkShape.EntityCount);
        Arc = new Matrix(shape.ArcSize, shape.ArcSize);
        ArcBias = new Matrix(1, shape.ArcSize);
        ArcRoot = new Matrix(1, shape.ArcSize);
        RelationRoot = new Matrix(1, shape.RelationSize);
        Relation = new Matrix(3 * shape.RelationSize, shape.Relations);
        RelationBias = new Matrix(1, shape.Relations);
    }

    public NetworkShape Shape { get; }

    public Matrix Words { get; }

    public Matrix Pieces { get; }

    /// <summary>A row for each gazetteer mark; a word has the sum of its marks.</summary>
    public Matrix Marks { get; }

    public LstmWeights[,] Layers { get; }

    public Matrix Views { get; }

    public Matrix ViewBias { get; }

    public Matrix Tags { get; }

    public Matrix TagBias { get; }

    /// <summary>Scores of an entity tag (column) after another (row); the last row is the start of the sentence.</summary>
    public Matrix EntityTransitions { get; }

    /// <summary>Score of head h for dependent d is d · Arc · h + ArcBias · h.</summary>
    public Matrix Arc { get; }

    public Matrix ArcBias { get; }

    /// <summary>Stands for the head of the sentence's root.</summary>
    public Matrix ArcRoot { get; }

    public Matrix RelationRoot { get; }

    /// <summary>Scores of relations from [d ∘ h, d, h].</summary>
    public Matrix Relation { get; }

    public Matrix RelationBias { get; }

    /// <summary>Every weight but the two embedding tables, in a fixed order.</summary>
    public IEnumerable<Matrix> Dense()
    {
        yield return Marks;
        foreach (var weights in Layers)
        {
            yield return weights.Input;
            yield return weights.Recurrent;
            yield return weights.Bias;
        }

        yield return Views;
        yield return ViewBias;
        yield return Tags;
        yield return TagBias;
        yield return EntityTransitions;
        yield return Arc;
        yield return ArcBias;
        yield return ArcRoot;
        yield return RelationRoot;
        yield return Relation;
        yield return RelationBias;
    }

    /// <summary>Writes half-precision weights; reading gives the rounded values.</summary>
    public void Write(BinaryWriter writer)
    {
        int[] sizes = [Shape.Words, Shape.Pieces, Shape.WordSize, Shape.PieceSize, Shape.MarkSize, Shape.Hidden, Shape.Layers, Shape.ArcSize, Shape.RelationSize, Shape.Xpos, Shape.Relations];
        foreach (var size in sizes)
        {
            writer.Write(size);
        }

        foreach (var matrix in Dense().Prepend(Pieces).Prepend(Words))
        {
            foreach (var value in matrix.Values)
            {
                writer.Write((Half)value);
            }
        }
    }

    /// <exception cref="InvalidDataException">The section is shorter or longer than its sizes say.</exception>
    public static NetworkWeights Read(ReadOnlySpan<byte> section)
    {
        var sizes = new int[11];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = BitConverter.ToInt32(section[(4 * i)..]);
        }

        var weights = new NetworkWeights(new NetworkShape(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7], sizes[8], sizes[9], sizes[10]));
        var rest = section[(4 * sizes.Length)..];
        foreach (var matrix in weights.Dense().Prepend(weights.Pieces).Prepend(weights.Words))
        {
            var bytes = 2 * matrix.Values.Length;
            if (rest.Length < bytes)
            {
                throw new InvalidDataException("the network section of the model ends early");
            }

            var halves = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, Half>(rest[..bytes]);
            for (var i = 0; i < halves.Length; i++)
            {
                matrix.Values[i] = (float)halves[i];
            }

            rest = rest[bytes..];
        }

        return rest.IsEmpty ? weights : throw new InvalidDataException($"the network section of the model has {rest.Length} bytes too many");
    }
}
