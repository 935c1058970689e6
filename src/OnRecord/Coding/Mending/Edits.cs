using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>A copy of a document's tokens, made when the first is changed. Used by one thread.</summary>
internal sealed class Edits(Document document)
{
    private Token[]? _tokens;

    public void Relate(int token, int head, string deprel) => Set(token, At(token) with { Head = head, Deprel = deprel });

    public void Retag(int token, Upos upos, string xpos) => Set(token, At(token) with { Upos = upos, Xpos = xpos });

    public void Relemmatize(int token, string lemma) => Set(token, At(token) with { Lemma = lemma });

    /// <summary>The document itself when nothing was changed.</summary>
    public Document Apply() => _tokens is null ? document : document.With(_tokens);

    private Token At(int token) => _tokens is null ? document[token] : _tokens[token];

    private void Set(int token, Token value)
    {
        _tokens ??= document.Tokens.ToArray();
        _tokens[token] = value;
    }
}
