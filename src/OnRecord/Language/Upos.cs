namespace OnRecord.Language;

/// <summary>Universal part-of-speech tags, in the order of the Universal Dependencies documentation.</summary>
public enum Upos : byte
{
    X,
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
}
