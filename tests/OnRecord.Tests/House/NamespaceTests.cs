using System.Reflection;
using System.Runtime.CompilerServices;

namespace OnRecord.Tests.House;

/// <summary>The stages lie in one assembly, so no project reference keeps them apart; these tests do.</summary>
public class NamespaceTests
{
    private static readonly Assembly Engine = typeof(OnRecord.Text.TextSpan).Assembly;

    // Loading and checking tables serves every stage, as Text does.
    private const string Tables = "Knowledge.Tables";

    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        [Tables] = ["Text"],
        ["Reading"] = ["Text", Tables],
        ["Language"] = ["Text", Tables, "Reading"],
        ["Records"] = ["Text", "Reading"],
        ["Knowledge"] = ["Text", Tables, "Language", "Records", "Reading"],
        ["Coding"] = ["Text", Tables, "Reading", "Language", "Records", "Knowledge"],
        ["Outputs"] = ["Text", Tables, "Reading", "Records"],
    };

    [Fact]
    public void Namespaces_OfTheEngine_PointDownOnly()
    {
        var wrong = Engine.GetTypes()
            .Select(type => (Type: type, Stage: StageOf(type)))
            .Where(item => item.Stage is not null)
            .SelectMany(item => Used(item.Type).Select(used => (item.Type, item.Stage, Used: StageOf(used), By: used)))
            .Where(item => item.Used is not null && item.Used != item.Stage && !Arrows[item.Stage!].Contains(item.Used))
            .Select(item => $"{item.Type.FullName} uses {item.By.FullName}")
            .Distinct();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Namespaces_OfTheEngine_AreKnownStages()
    {
        var unknown = Engine.GetTypes()
            .Where(type => type.Namespace?.StartsWith("OnRecord.", StringComparison.Ordinal) == true && StageOf(type) is null)
            .Select(type => type.FullName);

        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("src/OnRecord")]
    [InlineData("src/OnRecord.Training")]
    [InlineData("src/OnRecord.Store")]
    [InlineData("src/OnRecord.Interchange")]
    [InlineData("src/OnRecord.Mcp")]
    [InlineData("src/OnRecord.Cli")]
    [InlineData("src/OnRecord.Telemetry")]
    [InlineData("src/OnRecord.Web")]
    [InlineData("tests/OnRecord.Tests")]
    [InlineData("tests/OnRecord.Store.Tests")]
    [InlineData("tests/OnRecord.Interchange.Tests")]
    public void Namespace_OfEachFile_EqualsItsFolder(string project)
    {
        var wrong = Repository.Sources(project)
            .Select(file => (File: file, Declared: DeclaredNamespace(file), Expected: Path.GetDirectoryName(file)!.Replace('\\', '/')[(project.IndexOf('/') + 1)..].Replace('/', '.')))
            .Where(item => item.Declared is not null && item.Declared != item.Expected)
            .Select(item => $"{item.File}: namespace {item.Declared}, expected {item.Expected}");

        Assert.Empty(wrong);
    }

    private static string? DeclaredNamespace(string file) => Repository.Read(file).Split('\n')
        .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].Trim().TrimEnd(';');

    private static string? StageOf(Type type)
    {
        if (type.Assembly != Engine || type.Namespace is not { } name || !name.StartsWith("OnRecord.", StringComparison.Ordinal))
        {
            return null;
        }

        var path = name["OnRecord.".Length..];
        return Arrows.Keys.Where(stage => path == stage || path.StartsWith(stage + ".", StringComparison.Ordinal)).MaxBy(stage => stage.Length);
    }

    // Base types, fields, signatures and local variables; what a body calls without keeping is not seen.
    private static IEnumerable<Type> Used(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var direct = new List<Type>(type.GetInterfaces());
        if (type.BaseType is { } parent)
        {
            direct.Add(parent);
        }

        direct.AddRange(type.GetFields(All).Select(field => field.FieldType));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            direct.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            direct.AddRange(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
            if (method is MethodInfo { ReturnType: var result })
            {
                direct.Add(result);
            }
        }

        return direct.SelectMany(Parts).Where(used => !used.IsDefined(typeof(CompilerGeneratedAttribute), false)).Distinct();
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        var element = type.HasElementType ? type.GetElementType()! : type;
        return element.IsGenericType ? element.GetGenericArguments().SelectMany(Parts).Append(element.GetGenericTypeDefinition()) : [element];
    }
}
