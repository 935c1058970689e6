namespace OnRecord.Language.Neural;

/// <summary>Addresses of pages and of mail, which the treebank's guidelines give a tag of their own. They are told by
/// their form alone: no two are alike enough to be learned.</summary>
internal static class Address
{
    public const string Tag = "ADD";

    private static readonly string[] Endings =
        [".com", ".net", ".org", ".edu", ".gov", ".info", ".co.uk", ".ac.uk", ".org.uk", ".gov.uk", ".com.au", ".co.nz"];

    public static bool Is(ReadOnlySpan<char> form)
    {
        var dot = form.LastIndexOf('.');
        return dot > 0 && dot < form.Length - 1 && char.IsLetterOrDigit(form[0])
            && (IsMail(form) || form.Contains("://", StringComparison.Ordinal) || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || HasEnding(form));
    }

    private static bool IsMail(ReadOnlySpan<char> form)
    {
        var at = form.IndexOf('@');
        return at > 0 && form[at..].LastIndexOf('.') > 1;
    }

    private static bool HasEnding(ReadOnlySpan<char> form)
    {
        foreach (var ending in Endings)
        {
            if (form.Length > ending.Length && form.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
