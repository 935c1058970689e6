namespace OnRecord.Coding.Attributions.Cues;

/// <summary>Kinds of feature of the cue model. Their numbers are part of the trained model: add at the end only.</summary>
internal enum CueSlot
{
    Bias, Lemma, Form, Xpos, Relation, LemmaXpos, LemmaRelation, Class, ClassRelation,
    HeadLemma, HeadXpos, RelationHeadLemma, Path1, Path2, Path3,
    ChildRelation, ChildXpos, ChildLemma, LemmaChildRelation, LemmaChildLemma, ClassChildRelation, ChildSet, CaseOfChild, LemmaCaseOfChild,
    Subject, SubjectXpos, LemmaSubjectXpos, LemmaSubject, SubjectKind, NoSubject, SubjectEntity,
    Complement, ComplementXpos, ComplementMark, LemmaComplementMark, ObjectClass, LemmaObject, ObjectXpos,
    Around, AroundXpos, Bigram, BigramXpos, Trigram, Capital,
    InQuotation, NextQuotation, LastQuotation, QuotationLength, Colon, LemmaColon, SentenceQuotes, Question,
    Ancestor, AncestorLemma, AncestorRelation, Depth, Headline, SentenceLength, Position, Entity, LemmaNextQuotation, LemmaLastQuotation,
    LemmaHeadLemma, ChildOfChild, SiblingRelation, First, TurnStart, TurnEnd,
}
