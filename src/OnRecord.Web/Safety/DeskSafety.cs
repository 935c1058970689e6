using Microsoft.AspNetCore.Builder;

namespace OnRecord.Web.Safety;

/// <summary>What keeps the desk safe: headers and limits before a page is chosen, who may see it after.</summary>
internal static class DeskSafety
{
    public static void AddSafety(this WebApplicationBuilder builder, DeskOptions options)
    {
    }

    public static void UseSafety(this WebApplication app, DeskOptions options)
    {
    }

    public static void UseAccess(this WebApplication app, DeskOptions options)
    {
    }
}
