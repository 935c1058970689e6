namespace OnRecord.Cli.Records.Listing;

internal enum OutputForm
{
    Table,
    Json,
    Csv,
}
