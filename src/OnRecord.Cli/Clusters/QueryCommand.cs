using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using OnRecord.Cli.Records;
using OnRecord.Cli.Records.Listing;
using OnRecord.Cluster.Analysis;
using OnRecord.Cluster.Database;
using OnRecord.Interchange.Listing;

namespace OnRecord.Cli.Clusters;

/// <summary><c>onrecord query SQL</c>: asks the Parquet of a cluster or of an export, with DuckDB.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var sql = new Argument<string>("SQL") { Description = "A statement of DuckDB; - reads it from standard input. docs/cluster.md lists the views." };
        var record = new Option<string?>("--record") { Description = "The record that a cluster shares: its parts are asked." };
        var parts = ClusterOptions.Parts();
        var folder = new Option<string?>("--parquet") { Description = "A folder that onrecord export parquet made, instead of a record." };
        var json = new Option<bool>("--json") { Description = "Lines of JSON." };
        var csv = new Option<bool>("--csv") { Description = "CSV with a header." };
        var command = new Command("query", "Asks the Parquet files of a cluster, or of an export, in SQL.") { sql, record, parts, folder, json, csv };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(record) is null) == (result.GetValue(folder) is null))
            {
                result.AddError("name what to ask: --record postgres://… or --parquet FOLDER");
            }
        });
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var statement = parsed.GetValue(sql) is "-" ? Console.In.ReadToEnd() : parsed.GetValue(sql)!;
            var form = parsed.GetValue(json) ? OutputForm.Json : parsed.GetValue(csv) ? OutputForm.Csv : OutputForm.Table;
            if (parsed.GetValue(folder) is { } export)
            {
                using var files = PartViews.OpenExport(export);
                return Write(files, statement, form);
            }

            using var database = ClusterDatabase.Open(parsed.GetValue(record)!);
            using var duck = PartViews.Open(database, parsed.GetValue(parts));
            return Write(duck, statement, form);
        }));
        return command;
    }

    private static int Write(DuckDBConnection duck, string sql, OutputForm form)
    {
        try
        {
            using var command = duck.CreateCommand();
            command.UseStreamingMode = true;
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            Form(rows).Write(Each(rows), form);
            return 0;
        }
        catch (DuckDBException fault)
        {
            Console.Error.WriteLine($"the statement cannot be run: {fault.Message}");
            return 1;
        }
    }

    private static ListForm<object?[]> Form(System.Data.Common.DbDataReader rows)
    {
        var names = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToList();
        return new ListForm<object?[]>(
            [.. names.Select((name, i) => new Column<object?[]>(name, row => Text(row[i]), name))],
            (json, row) =>
            {
                for (var i = 0; i < row.Length; i++)
                {
                    json.WritePropertyName(names[i]);
                    WriteValue(json, row[i]);
                }
            });
    }

    private static IEnumerable<object?[]> Each(System.Data.Common.DbDataReader rows)
    {
        while (rows.Read())
        {
            var row = new object?[rows.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = rows.IsDBNull(i) ? null : rows.GetValue(i);
            }

            yield return row;
        }
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => string.Join("; ", list.Cast<object?>().Select(Text)),
        _ => value.ToString(),
    };

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case float or double when double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                json.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case System.Numerics.BigInteger whole:
                json.WriteRawValue(whole.ToString(CultureInfo.InvariantCulture));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }
}
