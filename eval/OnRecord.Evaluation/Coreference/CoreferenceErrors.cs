namespace OnRecord.Evaluation.Coreference;

/// <summary>The errors of one document by kind, each with the words around the mention.</summary>
public static class CoreferenceErrors
{
    /// <summary>Mentions missed and made up; and, of mentions that both have, those not joined to the nearest mention before
    /// that the gold joins them to, and those joined to one that it does not.</summary>
    public static IEnumerable<(string Kind, string Where)> Of(MarkedDocument document, Clustering predicted)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(predicted);
        var gold = document.Gold;
        foreach (var mention in gold.Mentions.Where(mention => predicted.Of(mention) < 0).Order())
        {
            yield return (gold.Clusters[gold.Of(mention)].Count > 1 ? "missed, of several" : "missed, alone", $"{document.Id}: {document.Around(mention)}");
        }

        foreach (var mention in predicted.Mentions.Where(mention => gold.Of(mention) < 0).Order())
        {
            yield return (predicted.Clusters[predicted.Of(mention)].Count > 1 ? "made up, of several" : "made up, alone", $"{document.Id}: {document.Around(mention)}");
        }

        foreach (var mention in gold.Mentions.Where(mention => predicted.Of(mention) >= 0).Order())
        {
            var right = Before(gold, mention, predicted);
            var found = Before(predicted, mention, gold);
            if (right >= 0 && predicted.Of(right) != predicted.Of(mention))
            {
                yield return ("not joined", $"{document.Id}: {document.Around(mention)} — {document.Around(right)}");
            }

            if (found >= 0 && gold.Of(found) != gold.Of(mention))
            {
                yield return ("wrongly joined", $"{document.Id}: {document.Around(mention)} — {document.Around(found)}");
            }
        }
    }

    /// <summary>The nearest earlier mention of the same cluster that the other clustering has too, or -1.</summary>
    private static int Before(Clustering clustering, int mention, Clustering other) =>
        clustering.Clusters[clustering.Of(mention)].Where(m => m >= 0 && m < mention && other.Of(m) >= 0).DefaultIfEmpty(-1).Max();
}
