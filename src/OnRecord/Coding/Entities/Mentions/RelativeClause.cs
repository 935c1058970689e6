using OnRecord.Language;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>Relative clauses over a parse.</summary>
internal static class RelativeClause
{
    /// <summary>The noun that a relative pronoun stands for, or -1.</summary>
    public static int AntecedentHead(Document document, int pronoun)
    {
        var token = pronoun;
        for (var steps = 0; steps < 6 && token >= 0; steps++)
        {
            if (Deprel.Is(document[token].Deprel, Deprel.AclRelcl))
            {
                var head = document[token].Head;
                return head >= 0 && head < pronoun ? head : -1;
            }

            token = document[token].Head;
        }

        return -1;
    }
}
