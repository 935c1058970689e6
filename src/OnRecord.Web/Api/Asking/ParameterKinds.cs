using System.Globalization;
using NodaTime.Text;
using OnRecord.Outputs;

namespace OnRecord.Web.Api.Asking;

/// <summary>Parameters by what their values are.</summary>
internal static class ParameterKinds
{
    public const int LongestText = 1000;

    public static Parameter Text(string name, string description, string? example = null) =>
        new(name, description, $"at most {LongestText} characters", text => text.Length <= LongestText) { Example = example };

    public static Parameter Choice(string name, string description, IReadOnlyList<string> choices) =>
        new(name, description, $"one of {string.Join(", ", choices)}", choices.Contains) { Choices = choices };

    public static Parameter Choice<T>(string name, string description)
        where T : struct, Enum => Choice(name, description, [.. Words.All<T>()]);

    public static Parameter Day(string name, string description) =>
        new(name, description, "a day as 2024-03-14", day => LocalDatePattern.Iso.Parse(day).Success) { Format = "date", Example = "2024-03-14" };

    public static Parameter Flag(string name, string description) => Choice(name, description, ["true", "false"]) with { Type = "boolean", Default = "false", Choices = null };

    public static Parameter Number(string name, string description, int least, int most, int standard) =>
        new(name, description, $"a whole number from {least} to {most}", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            Type = "integer",
            Least = least,
            Most = most,
            Default = standard.ToString(CultureInfo.InvariantCulture),
        };

    public static Parameter Share(string name, string description, string standard) =>
        new(name, description, "a number from 0 to 1", text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1) { Type = "number", Default = standard };
}
