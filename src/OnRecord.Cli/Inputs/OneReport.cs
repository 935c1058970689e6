using System.Globalization;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Cli.Inputs;

/// <summary>Picks the report of an input that one is wanted of.</summary>
internal static class OneReport
{
    /// <param name="item">Its number from 1, or its id; null where the input should hold one.</param>
    /// <exception cref="ReadingException">There is none, or there are several and none was chosen.</exception>
    public static FoundReport Of(string path, string? item, IEnumerable<Finding> findings)
    {
        FoundReport? first = null;
        ReadingException? fault = null;
        var number = 0;
        foreach (var finding in findings)
        {
            if (finding is FoundFault { Refusal: { } refusal })
            {
                fault ??= refusal;
            }
            else if (finding is FoundReport report)
            {
                number++;
                if (item is not null && (report.Input.Id == item || item == number.ToString(CultureInfo.InvariantCulture)))
                {
                    return report;
                }

                if (first is not null && item is null)
                {
                    throw new ReadingException(InputFile.NameOf(path), "it holds several reports", "name one with --item, or read all with onrecord page or onrecord code");
                }

                first ??= report;
            }
        }

        return item is null
            ? first ?? throw fault ?? new ReadingException(InputFile.NameOf(path), "it holds no report", "give the saved page or the text of a report")
            : throw fault ?? new ReadingException(InputFile.NameOf(path), $"it holds {number} reports and none is '{item}'", "see their ids with onrecord page");
    }
}
