using System.Globalization;
using Microsoft.AspNetCore.Http;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Asking;

/// <summary>What is asked, by the parameters that the resource has. An empty value is none.</summary>
internal sealed class ApiQuery
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private ApiQuery()
    {
    }

    /// <summary>All that decides the answer, the same for the same question.</summary>
    public string Canonical => string.Join('&', _values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    /// <exception cref="ApiException">A value is no value, a parameter comes twice, or is none of this resource; all of these are named.</exception>
    public static ApiQuery Read(IQueryCollection query, IReadOnlyList<Parameter> parameters)
    {
        var (read, faults) = (new ApiQuery(), new List<ParameterFault>());
        foreach (var (name, values) in query)
        {
            var given = values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).ToList();
            var parameter = parameters.FirstOrDefault(known => known.Name == name);
            if (parameter is null)
            {
                faults.Add(new ParameterFault(name, null, $"a parameter of this resource: {string.Join(", ", parameters.Select(known => known.Name))}"));
            }
            else if (given.Count > 1)
            {
                faults.Add(new ParameterFault(name, $"{given.Count} values", "one value"));
            }
            else if (given.Count == 1 && !parameter.Accepts(given[0]))
            {
                faults.Add(new ParameterFault(name, given[0], parameter.Expected));
            }
            else if (given.Count == 1)
            {
                read._values[name] = given[0];
            }
        }

        faults.AddRange(parameters.Where(parameter => parameter.IsRequired && !query.ContainsKey(parameter.Name)).Select(parameter => new ParameterFault(parameter.Name, null, parameter.Expected)));
        return faults.Count == 0 ? read : throw new ApiException(Problems.InvalidParameter, null, faults);
    }

    public string? this[Parameter parameter] => _values.GetValueOrDefault(parameter.Name) ?? parameter.Default;

    public bool Flag(Parameter parameter) => this[parameter] == "true";

    public int Number(Parameter parameter) => int.Parse(this[parameter]!, CultureInfo.InvariantCulture);

    public double Share(Parameter parameter) => double.Parse(this[parameter]!, CultureInfo.InvariantCulture);

    public T? Choice<T>(Parameter parameter)
        where T : struct, Enum => this[parameter] is { } word ? Words.To<T>(word) : null;

    public Filter Filter => new()
    {
        Actor = this[ListParameters.Actor],
        Country = this[ListParameters.Country]?.ToUpperInvariant(),
        Type = this[ListParameters.Type],
        Status = Choice<Status>(ListParameters.Status),
        SourceKind = Choice<SourceKind>(ListParameters.SourceKind),
        Outlet = this[ListParameters.Outlet],
        Story = this[ListParameters.Story],
        From = this[ListParameters.From],
        To = this[ListParameters.To],
        All = Flag(ListParameters.All),
    };
}
