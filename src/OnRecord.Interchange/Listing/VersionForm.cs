using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Versions;

namespace OnRecord.Interchange.Listing;

/// <summary>The versions of a report, a row for each change, and one for a version without any.</summary>
public static class VersionForm
{
    public static ListForm<ChangedVersion> Form { get; } = new(
    [
        new("report", row => row.Report.Key),
        new("version", row => row.Report.Version.ToString(CultureInfo.InvariantCulture), "Version"),
        new("published", row => ReportFields.Day(row.Report), "Published"),
        new("change", row => row.Change is { } change ? Words.Of(change.Kind) : null, "Change"),
        new("part", row => row.Change is { } change ? Words.Of(change.Part) : null, "Of"),
        new("before", row => row.Change?.Before, "Before"),
        new("after", row => row.Change?.After, "After"),
    ], (json, row) =>
    {
        ReportFields.Write(json, row.Report);
        if (row.Change is { } change)
        {
            json.WriteString("change", Words.Of(change.Kind));
            json.WriteString("part", Words.Of(change.Part));
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
        }
    });

    public static IEnumerable<ChangedVersion> Rows((StoredReport Report, IReadOnlyList<Change> Changes) version) =>
        version.Changes.Count == 0 ? [new ChangedVersion(version.Report, null)] : version.Changes.Select(change => new ChangedVersion(version.Report, change));
}

/// <param name="Change">Null for a version that changed nothing.</param>
public sealed record ChangedVersion(StoredReport Report, Change? Change);
