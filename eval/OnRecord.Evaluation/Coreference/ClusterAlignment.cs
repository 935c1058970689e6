namespace OnRecord.Evaluation.Coreference;

/// <summary>The best one-to-one alignment of two clusterings by their similarity φ4, twice the shared mentions over all
/// (Luo 2005), found by the algorithm of Kuhn and Munkres in the form with potentials; cubic in the clusters.</summary>
internal static class ClusterAlignment
{
    /// <summary>The sum of similarities of the aligned clusters.</summary>
    public static double Best(Clustering gold, Clustering predicted)
    {
        var (small, large) = gold.Clusters.Count <= predicted.Clusters.Count ? (gold, predicted) : (predicted, gold);
        var (rows, columns) = (small.Clusters.Count, large.Clusters.Count);
        var cost = Costs(small, large);
        var (rowPotential, columnPotential) = (new double[rows + 1], new double[columns + 1]);
        var rowOf = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            Augment(row, cost, rowPotential, columnPotential, rowOf);
        }

        var sum = 0.0;
        for (var column = 1; column <= columns; column++)
        {
            sum -= rowOf[column] > 0 ? cost[rowOf[column], column] : 0;
        }

        return sum;
    }

    /// <summary>Rows and columns count from 1; 0 stands for none.</summary>
    private static double[,] Costs(Clustering small, Clustering large)
    {
        var cost = new double[small.Clusters.Count + 1, large.Clusters.Count + 1];
        for (var row = 0; row < small.Clusters.Count; row++)
        {
            var cluster = small.Clusters[row];
            foreach (var (column, shared) in cluster.Select(large.Of).Where(other => other >= 0).CountBy(other => other))
            {
                cost[row + 1, column + 1] = -2.0 * shared / (cluster.Count + large.Clusters[column].Count);
            }
        }

        return cost;
    }

    private static void Augment(int row, double[,] cost, double[] rowPotential, double[] columnPotential, int[] rowOf)
    {
        var columns = columnPotential.Length - 1;
        var slack = new double[columns + 1];
        Array.Fill(slack, double.PositiveInfinity);
        var (before, isUsed) = (new int[columns + 1], new bool[columns + 1]);
        rowOf[0] = row;
        var at = 0;
        while (rowOf[at] != 0)
        {
            isUsed[at] = true;
            var (current, next, delta) = (rowOf[at], 0, double.PositiveInfinity);
            for (var column = 1; column <= columns; column++)
            {
                if (isUsed[column])
                {
                    continue;
                }

                var reduced = cost[current, column] - rowPotential[current] - columnPotential[column];
                if (reduced < slack[column])
                {
                    (slack[column], before[column]) = (reduced, at);
                }

                if (slack[column] < delta)
                {
                    (delta, next) = (slack[column], column);
                }
            }

            for (var column = 0; column <= columns; column++)
            {
                if (isUsed[column])
                {
                    rowPotential[rowOf[column]] += delta;
                    columnPotential[column] -= delta;
                }
                else
                {
                    slack[column] -= delta;
                }
            }

            at = next;
        }

        for (; at != 0; at = before[at])
        {
            rowOf[at] = rowOf[before[at]];
        }
    }
}
