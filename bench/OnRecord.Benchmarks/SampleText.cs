namespace OnRecord.Benchmarks;

internal static class SampleText
{
    /// <summary>An invented report.</summary>
    public const string News = """
        The interior minister of Marovia said on Tuesday that police had arrested 14 people after a night of clashes in the port city of Selenko, and promised that the curfew would be lifted "as soon as the streets are calm".

        Opposition leaders denied that their supporters had thrown stones. "We called for a peaceful march, and that is what we held," Anika Toller, who heads the Civic Front, told reporters outside the parliament building.

        A senior official, who was not authorised to speak publicly, said the government was considering talks with the protesters before the end of the month. The European Union urged both sides to show restraint and offered to send an envoy.

        Prime Minister Viktor Arden, who met his counterpart from neighbouring Ostrava on Monday, has threatened to deploy the army if demonstrators block the oil terminal again. His office declined to comment on reports that two of his ministers had offered to resign.
        """;
}
