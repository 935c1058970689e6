using System.CommandLine;
using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Cli;

/// <summary>The <c>--ontology FILE</c> of commands that code: types, classes and frames of the user's own.</summary>
internal static class OntologyOption
{
    private const int WrongUsage = 2;

    public static Option<FileInfo?> Create() => new("--ontology")
    {
        Description = "YAML file with event types, noun classes and frames of your own, added to those that come with the engine.",
    };

    /// <summary>Runs a command with what the file adds, null for no file; a faulty file is named on standard error, fault by fault.</summary>
    public static int Run(FileInfo? file, Func<OntologyExtension?, int> run)
    {
        OntologyExtension? extension;
        try
        {
            extension = file is null ? null : OntologyExtension.Read(file.Name, File.ReadAllText(file.FullName));
        }
        catch (Exception fault) when (fault is DataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return WrongUsage;
        }

        return run(extension);
    }
}
