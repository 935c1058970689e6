namespace OnRecord.Store.Tests.Databases;

/// <summary>Where a record can be kept. The tests of what all records do run on each.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}
