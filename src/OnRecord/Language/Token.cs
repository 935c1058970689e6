using OnRecord.Text;

namespace OnRecord.Language;

/// <summary>One syntactic word. Words of a multiword token ("don't" → "do" + "n't") are tokens of their own.
/// <see cref="Span"/> is where the word stands in the text; where a multiword token does not divide into its words'
/// spellings, each of its words carries the span of the whole.</summary>
/// <param name="Span">UTF-16 units of the document's text.</param>
/// <param name="Lemma">Dictionary form, cased as in UD (proper names keep their capital).</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Feats">UD features as one string, "_" when none.</param>
/// <param name="Head">Index in the document of the governing token, or -1 for the root of a sentence.</param>
/// <param name="Deprel">UD relation, sub-types included ("nsubj:pass"); compare with <see cref="Language.Deprel"/>.</param>
public readonly record struct Token(
    TextSpan Span,
    string Lemma,
    Upos Upos,
    string Xpos,
    string Feats,
    int Head,
    string Deprel,
    EntityTag Entity);
