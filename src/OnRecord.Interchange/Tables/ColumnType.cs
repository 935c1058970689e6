namespace OnRecord.Interchange.Tables;

internal enum ColumnType
{
    Text,

    /// <summary>Several texts: an array in JSON, divided by "; " elsewhere.</summary>
    List,
    Integer,
    Number,
    Truth,
}
