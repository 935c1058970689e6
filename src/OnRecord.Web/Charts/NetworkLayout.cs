using OnRecord.Store.Networks;

namespace OnRecord.Web.Charts;

/// <summary>Places the actors of a network so that those with edges lie near each other: Fruchterman and Reingold, "Graph drawing by
/// force-directed placement" (1991), from places that depend on the order alone, so that the same network always looks the same.</summary>
internal static class NetworkLayout
{
    private const int Rounds = 320;
    private const double GoldenAngle = 2.399963229728653;

    // Draws all towards the middle, so that parts that nothing joins do not drift off: the whole comes to a disc of about half a unit.
    private const double Gravity = 3;

    /// <summary>In a square from 0 to 1, by the keys of the actors.</summary>
    public static IReadOnlyDictionary<string, (double X, double Y)> Of(IReadOnlyList<Node> nodes, IReadOnlyList<FoundEdge> edges)
    {
        var count = nodes.Count;
        var index = nodes.Index().ToDictionary(node => node.Item.Key, node => node.Index, StringComparer.Ordinal);
        var pairs = edges.Select(edge => (From: index[edge.From.Key], To: index[edge.To.Key])).Where(pair => pair.From != pair.To).ToArray();
        var (x, y) = Beginning(count);
        var apart = 1 / Math.Sqrt(Math.Max(count, 1));
        for (var round = 0; round < Rounds; round++)
        {
            Move(x, y, pairs, apart, 0.12 * (1 - ((double)round / Rounds)));
        }

        return Fitted(nodes, x, y);
    }

    // As seeds lie in a sunflower.
    private static (double[] X, double[] Y) Beginning(int count)
    {
        var (x, y) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var radius = Math.Sqrt((i + 0.5) / count) / 2;
            (x[i], y[i]) = (radius * Math.Cos(i * GoldenAngle), radius * Math.Sin(i * GoldenAngle));
        }

        return (x, y);
    }

    private static void Move(double[] x, double[] y, (int From, int To)[] pairs, double apart, double longest)
    {
        var (dx, dy) = (new double[x.Length], new double[x.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            dx[i] -= x[i] * Gravity;
            dy[i] -= y[i] * Gravity;
            for (var j = 0; j < i; j++)
            {
                var (ox, oy) = (x[i] - x[j], y[i] - y[j]);
                var push = apart * apart / Math.Max((ox * ox) + (oy * oy), 1e-6);
                (dx[i], dy[i], dx[j], dy[j]) = (dx[i] + (ox * push), dy[i] + (oy * push), dx[j] - (ox * push), dy[j] - (oy * push));
            }
        }

        foreach (var (from, to) in pairs)
        {
            var (ox, oy) = (x[from] - x[to], y[from] - y[to]);
            var pull = Math.Sqrt((ox * ox) + (oy * oy)) / apart;
            (dx[from], dy[from], dx[to], dy[to]) = (dx[from] - (ox * pull), dy[from] - (oy * pull), dx[to] + (ox * pull), dy[to] + (oy * pull));
        }

        for (var i = 0; i < x.Length; i++)
        {
            var length = Math.Max(Math.Sqrt((dx[i] * dx[i]) + (dy[i] * dy[i])), 1e-9);
            var step = Math.Min(length, longest) / length;
            (x[i], y[i]) = (x[i] + (dx[i] * step), y[i] + (dy[i] * step));
        }
    }

    private static Dictionary<string, (double X, double Y)> Fitted(IReadOnlyList<Node> nodes, double[] x, double[] y)
    {
        if (nodes.Count == 0)
        {
            return [];
        }

        var (left, top) = (x.Min(), y.Min());
        var (wide, high) = (Math.Max(x.Max() - left, 1e-6), Math.Max(y.Max() - top, 1e-6));
        return nodes.Index().ToDictionary(node => node.Item.Key, node => nodes.Count == 1 ? (0.5, 0.5) : (Math.Round((x[node.Index] - left) / wide, 4), Math.Round((y[node.Index] - top) / high, 4)), StringComparer.Ordinal);
    }
}
