using OnRecord.Interchange.Writing;
using OnRecord.Knowledge.Ontology;

namespace OnRecord.Interchange.Tables;

/// <summary>Our own formats: the whole record as tidy tables, a file each.</summary>
internal static class TableFormats
{
    public static ExportFormat Csv { get; } = new("csv", "tidy tables as CSV", IsFolder: true, HasCells: true, job =>
        Write(job, "csv", (table, file) => new CsvTableWriter(table, file, job.Request.ForSpreadsheets)));

    public static ExportFormat Jsonl { get; } = new("jsonl", "tidy tables as JSON lines", IsFolder: true, HasCells: false, job =>
        Write(job, "jsonl", (table, file) => new JsonTableWriter(table, file)));

    public static ExportFormat Parquet { get; } = new("parquet", "tidy tables as Apache Parquet", IsFolder: true, HasCells: false, job =>
        Write(job, "parquet", (table, file) => new ParquetTableWriter(table, file)));

    // All tables grow side by side, so that the record is gone through once.
    private static void Write(ExportJob job, string ending, Func<Table, OutputFile, TableWriter> open)
    {
        var tables = TidyTables.All(EventOntology.LoadEmbedded());
        var writers = tables.Select(table => open(table, job.Target.Open($"{table.Name}.{ending}"))).ToList();
        try
        {
            foreach (var report in job.EachReport())
            {
                for (var i = 0; i < writers.Count; i++)
                {
                    foreach (var row in tables[i].Rows(report))
                    {
                        writers[i].Write(row);
                    }
                }
            }

            writers.ForEach(writer => writer.Complete());
        }
        finally
        {
            writers.ForEach(writer => writer.Dispose());
        }
    }
}
