using System.CommandLine;
using OnRecord.Cli.Clusters;
using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;
using OnRecord.Knowledge.Users;
using OnRecord.Reading;

namespace OnRecord.Cli;

/// <summary>What commands that code reports take beside the engine's own knowledge: <c>--knowledge FOLDER</c> and
/// <c>--ontology FILE</c>.</summary>
internal sealed class EngineOptions
{
    private const int WrongUsage = 2;

    private readonly Option<DirectoryInfo?> _knowledge = new("--knowledge")
    {
        Description = "Folder with tables of your own: actors*.tsv, agents*.tsv, places*.tsv, frames*.tsv, classes*.tsv; their rows come before the engine's.",
    };

    private readonly Option<FileInfo?> _ontology = new("--ontology")
    {
        Description = "YAML file with event types, noun classes and frames of your own, added to those that come with the engine.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_knowledge);
        command.Options.Add(_ontology);
    }

    /// <summary>Event types beside those of the engine; none where the file of them is faulty.</summary>
    public IReadOnlyList<string> TypesOf(ParseResult parsed)
    {
        try
        {
            return parsed.GetValue(_ontology) is { } file ? [.. OntologyExtension.Read(file.Name, File.ReadAllText(file.FullName)).Types.Select(type => type.Name)] : [];
        }
        catch (Exception fault) when (fault is DataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return [];
        }
    }

    /// <summary>Name and version of the engine, and of the tables that it was given.</summary>
    public string NameOf(ParseResult parsed) => ClusterOptions.Engine(parsed.GetValue(_knowledge), parsed.GetValue(_ontology));

    /// <summary>Runs a command with the engine, which is built when first asked for where it is the plain one. Faulty tables
    /// are named on standard error before anything is read.</summary>
    public int Run(ParseResult parsed, Reader reader, Func<Lazy<Engine>, int> run)
    {
        var (folder, file) = (parsed.GetValue(_knowledge), parsed.GetValue(_ontology));
        if (folder is null && file is null)
        {
            return run(new Lazy<Engine>(() => Engine.LoadDefault(reader)));
        }

        Engine engine;
        try
        {
            engine = Engine.Load(
                reader,
                folder is null ? null : UserKnowledge.Load(folder.FullName),
                file is null ? null : OntologyExtension.Read(file.Name, File.ReadAllText(file.FullName)));
        }
        catch (Exception fault) when (fault is DataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return WrongUsage;
        }

        return run(new Lazy<Engine>(engine));
    }
}
