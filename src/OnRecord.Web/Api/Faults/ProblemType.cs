namespace OnRecord.Web.Api.Faults;

/// <summary>A kind of error (RFC 9457).</summary>
/// <param name="Name">The last part of its URI, which never changes.</param>
internal sealed record ProblemType(string Name, int Status, string Title)
{
    public string Uri => $"urn:onrecord:problem:{Name}";
}
