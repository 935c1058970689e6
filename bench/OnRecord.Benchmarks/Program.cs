using System.Globalization;
using BenchmarkDotNet.Running;
using OnRecord.Benchmarks.Load;
using OnRecord.Benchmarks.News;
using OnRecord.Benchmarks.Records;

switch (args)
{
    case ["record", var file, .. var counts]:
        RecordGrowth.Run(file, counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture)));
        break;
    case ["fill", var file, .. var counts]:
        RecordGrowth.Fill(file, counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture)));
        break;
    case ["invent", var count]:
        Invention.Run(int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["pages", var file, var count]:
        InventedPage.WriteArchive(file, 0, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["load", var desk, var rate, var seconds, .. var process]:
        await LoadCommand.RunAsync(new Uri(desk), double.Parse(rate, CultureInfo.InvariantCulture), double.Parse(seconds, CultureInfo.InvariantCulture), process is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : null);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
