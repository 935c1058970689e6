namespace OnRecord.Coding.Entities.Coreference;

/// <summary>What is known of a pronoun and a candidate antecedent; each has a weight for each class of pronoun in
/// <c>data/rules/antecedents.tsv</c>.</summary>
internal enum AntecedentFeature
{
    /// <summary>On for the choice that the pronoun has no antecedent among the mentions.</summary>
    None,
    SameSentence,
    PreviousSentence,
    TwoSentencesBack,
    FartherBack,
    SameParagraph,
    Subject,
    PassiveSubject,
    Object,
    Oblique,
    NounModifier,
    Possessor,
    OtherRole,
    ParallelRole,
    SubjectOfGovernor,
    Name,
    Nominal,
    Pronoun,
    Indefinite,
    Nearest,
    SecondNearest,
    ThirdNearest,
    FartherThanThird,
    Person,
    People,
    Body,
    State,
    Place,
    GenderStated,
    GenderUnknown,
    PluralStated,
    SingularStated,
    NumberUnknown,
    MentionedTwice,
    MentionedOften,
    FirstInSentence,
    SpeakerAndSpeaker,
    NotAnActor,
    InsideQuotation,
    MentionInside,

    /// <summary>The pronoun is inside a quotation, the candidate speaks outside it: who speaks says "I" of himself.</summary>
    SpeakerOfQuotation,

    /// <summary>The candidate is the subject of its sentence's main clause.</summary>
    MainSubject,

    /// <summary>For the choice of none, and for things that are no actors: the pronoun is a possessor ("its value"), or that of
    /// somebody ("its chairman"), whom only an actor has.</summary>
    NoneAsPossessor,
    NoneAsOwner,
    ThingAsOwner,
}
