using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;
using OnRecord.Outputs;

namespace OnRecord.Web.Forms;

/// <summary>Reads what is asked from the query of an address, and gathers every fault: values that are no values, parameters that come
/// twice, and those that nothing asks for. An empty value is none, as forms send what is left empty. Not thread-safe.</summary>
internal sealed class QuestionReader(IQueryCollection query)
{
    private const int LongestText = 1000;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    public string? Text(string name)
    {
        _known.Add(name);
        var values = query[name].Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
        if (values.Count > 1)
        {
            Fault($"{name} is given {values.Count} times; give it once");
        }

        if (values is not [{ } text, ..])
        {
            return null;
        }

        if (text.Length > LongestText)
        {
            Fault($"{name} is longer than {LongestText} characters");
            return null;
        }

        return text.Trim();
    }

    public string? Day(string name) => Text(name) is { } day && (LocalDatePattern.Iso.Parse(day).Success || Fault($"{name} is '{day}', which is no day; give it as 2024-03-14")) ? day : null;

    public T? Choice<T>(string name)
        where T : struct, Enum => Choice(name, Words.All<T>()) is { } word ? Words.To<T>(word) : null;

    public string? Choice(string name, IEnumerable<string> choices)
    {
        var known = choices as IReadOnlyCollection<string> ?? [.. choices];
        return Text(name) is { } word && (known.Contains(word) || Fault($"{name} is '{word}'; expected one of {string.Join(", ", known)}")) ? word : null;
    }

    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault($"{name} is '{text}'; expected a number from {least} to {most}");
        return null;
    }

    public bool Flag(string name) => Choice(name, ["true", "false"]) == "true";

    /// <returns>False, so that it can end a condition.</returns>
    public bool Fault(string fault)
    {
        _faults.Add(fault);
        return false;
    }

    /// <exception cref="BadQuestionException">Something was wrong.</exception>
    public void Check()
    {
        var unknown = query.Keys.Where(name => !_known.Contains(name)).Order(StringComparer.Ordinal)
            .Select(name => $"'{name}' is no parameter here; expected {string.Join(", ", _known.Order(StringComparer.Ordinal))}");
        if (_faults.Concat(unknown).ToList() is { Count: > 0 } faults)
        {
            throw new BadQuestionException(faults);
        }
    }
}
