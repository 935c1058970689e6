using OnRecord.Language;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Which tokens stand between double quotation marks; a mark left open ends with its paragraph.</summary>
internal sealed class QuotationDepth
{
    private readonly bool[] _isInside;

    public QuotationDepth(Document document)
    {
        _isInside = new bool[document.Count];
        var (isOpen, block) = (false, -1);
        for (var i = 0; i < document.Count; i++)
        {
            if (document.SentenceOf(i).Block is var now && now != block)
            {
                (isOpen, block) = (false, now);
            }

            var form = document.Form(i);
            var isMark = form is "\"" or "“" or "”" or "``" or "''" or "«" or "»" or "„";
            if (isMark)
            {
                isOpen = form is "“" or "``" or "«" or "„" || (form is "\"" && !isOpen);
            }
            else
            {
                _isInside[i] = isOpen;
            }
        }
    }

    public bool IsInside(int token) => _isInside[token];
}
