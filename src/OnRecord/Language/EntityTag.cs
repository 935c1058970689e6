namespace OnRecord.Language;

/// <summary>IOB2 tag of a token for the entity labels PER, LOC and ORG.</summary>
public enum EntityTag : byte
{
    O,
    BeginPerson,
    InsidePerson,
    BeginLocation,
    InsideLocation,
    BeginOrganization,
    InsideOrganization,
}

public enum EntityLabel : byte
{
    Person,
    Location,
    Organization,
}
