using System.Reflection;
using System.Runtime.CompilerServices;

namespace OnRecord.Tests.House;

public class ConventionTests
{
    private static readonly Assembly[] Assemblies =
        [typeof(OnRecord.Text.TextSpan).Assembly, typeof(OnRecord.Training.TrainingOptions).Assembly, typeof(OnRecord.Store.RecordStore).Assembly, typeof(OnRecord.Interchange.Export).Assembly, typeof(OnRecord.Web.DeskHost).Assembly, typeof(OnRecord.Telemetry.TraceExport).Assembly, typeof(OnRecord.Cli.Program).Assembly];

    private static readonly string[] BannedWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Utility", "Common"];
    private static readonly string[] Clocks = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "SystemClock.Instance"];

    [Fact]
    public void Types_OfAnyProject_AreNotDrawers()
    {
        var drawers = OwnTypes()
            .Where(type => BannedWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal) || $".{type.Namespace}.".Contains($".{word}.")))
            .Select(type => type.FullName);

        Assert.Empty(drawers);
    }

    [Fact]
    public void StaticFields_OfTheEngine_AreReadOnly()
    {
        var mutable = OwnTypes()
            .Where(type => type.Assembly == Assemblies[0])
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith("<>", StringComparison.Ordinal))
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}");

        Assert.Empty(mutable);
    }

    [Fact]
    public void Engine_Sources_AskNoClock()
    {
        var asking = Repository.Sources("src/OnRecord").Where(file => Clocks.Any(Repository.Read(file).Contains));

        Assert.Empty(asking);
    }

    [Fact]
    public void Sources_OfAnyProject_StayBelowFourHundredLines()
    {
        var tooLong = new[] { "src", "tests" }.SelectMany(Repository.Sources)
            .Select(file => (File: file, Lines: Repository.Read(file).Count(c => c == '\n')))
            .Where(item => item.Lines > 400)
            .Select(item => $"{item.File}: {item.Lines} lines");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void PublicTypes_OfTheEngine_AreSealedStaticOrAbstract()
    {
        var open = OwnTypes()
            .Where(type => type.Assembly == Assemblies[0] && type is { IsPublic: true, IsClass: true, IsSealed: false, IsAbstract: false })
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    private static IEnumerable<Type> OwnTypes() => Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("OnRecord", StringComparison.Ordinal) == true && !type.IsDefined(typeof(CompilerGeneratedAttribute), false));
}
