namespace OnRecord.Language.Neural;

/// <summary>The best sequence of IOB2 tags by their scores and transitions, in which an inside tag follows only a tag of
/// its own label (Viterbi).</summary>
internal sealed class EntityDecoder(int words, Matrix transitions)
{
    private const int Tags = NetworkShape.EntityCount;

    private readonly float[] _best = new float[words * Tags];
    private readonly byte[] _from = new byte[words * Tags];
    private int _count;

    public void Add(ReadOnlySpan<float> scores)
    {
        for (var tag = 0; tag < Tags; tag++)
        {
            var inside = tag > 0 && tag % 2 == 0;
            var (best, from) = (_count == 0 ? (inside ? -1e9f : transitions.RowSpan(Tags)[tag]) : float.NegativeInfinity, 0);
            for (var before = 0; _count > 0 && before < Tags; before++)
            {
                var allowed = !inside || before == tag || before == tag - 1;
                var score = allowed ? _best[((_count - 1) * Tags) + before] + transitions.RowSpan(before)[tag] : float.NegativeInfinity;
                if (score > best)
                {
                    (best, from) = (score, before);
                }
            }

            _best[(_count * Tags) + tag] = best + scores[tag];
            _from[(_count * Tags) + tag] = (byte)from;
        }

        _count++;
    }

    public void Decode(Span<EntityTag> tags)
    {
        if (_count == 0)
        {
            return;
        }

        var last = _best.AsSpan((_count - 1) * Tags, Tags);
        var tag = 0;
        for (var candidate = 1; candidate < Tags; candidate++)
        {
            if (last[candidate] > last[tag])
            {
                tag = candidate;
            }
        }

        for (var i = _count - 1; i >= 0; i--)
        {
            tags[i] = (EntityTag)tag;
            tag = _from[(i * Tags) + tag];
        }
    }
}
