using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>The roles of the attributes of one page, each looked up once: pages repeat few names thousands of times.</summary>
internal sealed class KnownRoles(PageClasses classes)
{
    private readonly Dictionary<string, PageRoles> _roles = new(StringComparer.Ordinal);

    /// <param name="attribute">A whole class attribute, or an id.</param>
    public PageRoles RolesOf(string? attribute)
    {
        if (string.IsNullOrWhiteSpace(attribute))
        {
            return PageRoles.None;
        }

        if (!_roles.TryGetValue(attribute, out var roles))
        {
            _roles[attribute] = roles = classes.RolesOf(attribute);
        }

        return roles;
    }
}
