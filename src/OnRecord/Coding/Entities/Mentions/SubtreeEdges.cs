using OnRecord.Language;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>First and last token below each token, for the whole document in linear time. Tokens of a cycle keep
/// themselves as edges.</summary>
internal sealed class SubtreeEdges
{
    private readonly int[] _left;
    private readonly int[] _right;

    public SubtreeEdges(Document document)
    {
        var count = document.Count;
        _left = new int[count];
        _right = new int[count];
        var pending = new int[count];
        var ready = new Queue<int>();
        for (var i = 0; i < count; i++)
        {
            (_left[i], _right[i]) = (i, i);
            pending[i] = document.Children(i).Length;
            if (pending[i] == 0)
            {
                ready.Enqueue(i);
            }
        }

        while (ready.TryDequeue(out var token))
        {
            var head = document[token].Head;
            if (head < 0)
            {
                continue;
            }

            _left[head] = Math.Min(_left[head], _left[token]);
            _right[head] = Math.Max(_right[head], _right[token]);
            if (--pending[head] == 0)
            {
                ready.Enqueue(head);
            }
        }
    }

    public int Left(int token) => _left[token];

    /// <summary>The last token, inclusive.</summary>
    public int Right(int token) => _right[token];
}
