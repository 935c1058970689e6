using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace OnRecord.Web.Hosting;

/// <summary>What goes wrong goes to standard error, one line each.</summary>
internal static class DeskLog
{
    public static void AddDeskLog(this ILoggingBuilder log)
    {
        log.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(options => options.SingleLine = true);
        log.AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.Error);
        Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure<ConsoleLoggerOptions>(log.Services, options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
