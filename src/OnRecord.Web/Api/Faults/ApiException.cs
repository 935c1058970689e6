namespace OnRecord.Web.Api.Faults;

/// <param name="Parameter">Name of the parameter, or the place in the body.</param>
/// <param name="Given">Null where nothing was.</param>
/// <param name="Expected">In words.</param>
internal sealed record ParameterFault(string Parameter, string? Given, string Expected);

/// <summary>A request that is answered with a problem.</summary>
/// <param name="detail">Null to say it from the faults.</param>
internal sealed class ApiException(ProblemType type, string? detail, IReadOnlyList<ParameterFault>? faults = null) : Exception(detail ?? Told(faults ?? []))
{
    public ProblemType Type => type;

    public IReadOnlyList<ParameterFault> Faults => faults ?? [];

    private static string Told(IReadOnlyList<ParameterFault> faults) =>
        $"{string.Join("; ", faults.Select(fault => $"{fault.Parameter}{(fault.Given is null ? "" : $" is '{fault.Given}'")}: expected {fault.Expected}"))}.";
}
