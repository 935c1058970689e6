using System.Diagnostics;
using System.Globalization;
using OnRecord.Reading;

namespace OnRecord.Tests.Fuzzing;

/// <summary>Whatever the bytes, a reader gives an answer or refuses by name. <c>ONRECORD_FUZZ</c> is the number of inputs of
/// a run over all readers, <c>ONRECORD_FUZZ_SEED</c> where it starts; without them a run is short. See CONTRIBUTING.md.</summary>
public class FuzzTests
{
    private const int ShortRun = 40_000;
    private const int Stack = 64 << 20;

    private static readonly int Count = Setting("ONRECORD_FUZZ", ShortRun);
    private static readonly int Seed = Setting("ONRECORD_FUZZ_SEED", 1);
    private static readonly bool IsLong = Count > ShortRun;

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Reader_AnyBytes_AnswersOrRefusesByName(string name)
    {
        var target = FuzzTargets.All.Single(t => t.Name == name);
        var count = (int)((long)Count * target.Share / FuzzTargets.All.Sum(t => t.Share));
        string? failure = null;
        var thread = new Thread(() => failure = Run(target, count), Stack);
        thread.Start();
        thread.Join();

        Assert.True(failure is null, failure);
    }

    private static string? Run(FuzzTarget target, int count)
    {
        var mutator = new Mutator(Seed, target.Corpus, target.Tokens);
        var (refused, slowest, clock) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        byte[] current = [];
        using var watch = IsLong ? new Timer(_ => Console.Error.WriteLine($"{target.Name}: now at {Convert.ToBase64String(current)}"), null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10)) : null;
        for (var i = 0; i < count; i++)
        {
            current = mutator.Next();
            var start = clock.Elapsed;
            try
            {
                target.Try(current);
            }
            catch (ReadingException)
            {
                refused++;
            }
            catch (Exception) when (target.Name == "pdf")
            {
                // The library throws whatever it meets; PdfForm makes a refusal of it.
                refused++;
            }
            catch (Exception fault)
            {
                return $"{target.Name}, input {i} of seed {Seed}: {fault}\n{Convert.ToBase64String(current)}";
            }

            slowest = clock.Elapsed - start > slowest ? clock.Elapsed - start : slowest;
        }

        if (IsLong)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {count} inputs, {refused} refused, {clock.Elapsed.TotalSeconds:0} s, the slowest {slowest.TotalMilliseconds:0} ms");
            Console.Error.WriteLine(line);
            File.AppendAllText(Path.Combine(AppContext.BaseDirectory, "fuzz.log"), line + Environment.NewLine);
        }

        return null;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
