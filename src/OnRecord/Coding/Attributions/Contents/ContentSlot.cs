namespace OnRecord.Coding.Attributions.Contents;

/// <summary>Kinds of feature of the content model. Their numbers are part of the trained model: add at the end only.</summary>
internal enum ContentSlot
{
    Cue = 400, CueXpos, CueRelation, CueClass,
    Start, StartLemma, BeforeStart, BeforeStartXpos, StartTop, StartTopLemma, StartTopCue, StartPlace, StartQuotation, StartSentence, StartDistance, StartNext, StartClass,
    End, EndLemma, AfterEnd, AfterEndXpos, EndTop, EndTopCue, EndPlace, EndQuotation, EndSentence, EndDistance, EndClass, AfterEndTop,
    Hole, HoleLength, HoleEdges, HoleQuotation,
    Side, SideLemma, SideClass, Length, Sentences, Whole, WholeLemma, WholePath, Child, ChildLemma, Quotation, QuotationLemma, QuotationClass,
    Edges, Gap, GapWord, EndsSentence, StartsSentence, TopPair, NoSource, LengthLemma, AfterSource, ChildClass, NextQuotation, LastQuotation,
}
