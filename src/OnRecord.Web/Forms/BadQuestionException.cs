namespace OnRecord.Web.Forms;

/// <summary>What was asked cannot be asked so. Each fault names the parameter, what is wrong and what was expected.</summary>
public sealed class BadQuestionException(IReadOnlyList<string> faults) : Exception(string.Join("; ", faults))
{
    public IReadOnlyList<string> Faults => faults;
}
