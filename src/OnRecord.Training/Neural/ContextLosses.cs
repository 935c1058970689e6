using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Loss of telling a word from the words before it (forward half of the encoded rows) and from the words after
/// it (backward half), over the candidates of a batch. One-layer encoders only: a second layer would see the word
/// itself.</summary>
internal sealed unsafe class ContextLosses(ContextCandidates candidates, EncoderPass forward, int hidden) : IPassLoss
{
    private readonly PackedMatrix _operand = new();
    private readonly Matrix _contexts = new();
    private readonly Matrix _contextGradient = new();
    private readonly Matrix _scores = new();
    private readonly List<(int Row, int Candidate)> _targets = [];

    /// <summary>Candidates × hidden.</summary>
    public Matrix Gradient { get; } = new();

    public double Run(TrainingSentence[] sentences, float scale, Dropout dropout, Random random, Matrix encodedGradient)
    {
        Gradient.Reshape(candidates.Vectors.Rows, hidden);
        Gradient.Clear();
        double loss = 0;
        for (var direction = 0; direction < 2; direction++)
        {
            FindTargets(sentences, next: direction == 0);
            loss += Run(direction * hidden, scale / 2, encodedGradient);
        }

        return loss;
    }

    private void FindTargets(TrainingSentence[] sentences, bool next)
    {
        _targets.Clear();
        for (var s = 0; s < sentences.Length; s++)
        {
            var rows = sentences[s].WordRows;
            for (var t = 0; t + 1 < rows.Length; t++)
            {
                var (context, target) = next ? (t, rows[t + 1]) : (t + 1, rows[t]);
                if (target != 0)
                {
                    _targets.Add((forward.Starts[s] + context, candidates.IndexOf(target)));
                }
            }
        }
    }

    private double Run(int column, float scale, Matrix encodedGradient)
    {
        if (_targets.Count == 0)
        {
            return 0;
        }

        _contexts.Reshape(_targets.Count, hidden);
        _scores.Reshape(_targets.Count, candidates.Vectors.Rows);
        for (var r = 0; r < _targets.Count; r++)
        {
            forward.Encoded.RowSpan(_targets[r].Row).Slice(column, hidden).CopyTo(_contexts.RowSpan(r));
            candidates.Offsets.AsSpan().CopyTo(_scores.RowSpan(r));
        }

        Gemm.Multiply(_targets.Count, _contexts.Pointer, hidden, _operand.PackTransposed(candidates.Vectors), _scores.Pointer, _scores.Columns, accumulate: true);
        double loss = 0;
        for (var r = 0; r < _targets.Count; r++)
        {
            loss += HeadLosses.CrossEntropy(_scores.RowSpan(r), _targets[r].Candidate, scale);
        }

        _contextGradient.Reshape(_targets.Count, hidden);
        Gemm.Multiply(_targets.Count, _scores.Pointer, _scores.Columns, _operand.Pack(candidates.Vectors), _contextGradient.Pointer, hidden, accumulate: false);
        Gemm.Multiply(_scores.Columns, _scores.Pointer, 1, _scores.Columns, _operand.Pack(_contexts), Gradient.Pointer, hidden, accumulate: true);
        for (var r = 0; r < _targets.Count; r++)
        {
            WordEmbedding.Add(_contextGradient.RowSpan(r), encodedGradient.RowSpan(_targets[r].Row).Slice(column, hidden), 1);
        }

        return loss;
    }
}
