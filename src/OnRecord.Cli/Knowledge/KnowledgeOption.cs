using System.CommandLine;
using OnRecord.Knowledge.Users;
using OnRecord.Reading;

namespace OnRecord.Cli.Knowledge;

/// <summary><c>--knowledge FOLDER</c> of the commands that code reports.</summary>
internal static class KnowledgeOption
{
    public static Option<DirectoryInfo?> Create() => new("--knowledge")
    {
        Description = "Folder with tables of your own: actors*.tsv, agents*.tsv, places*.tsv, frames*.tsv; their rows come before the engine's.",
    };

    /// <exception cref="OnRecord.Knowledge.Tables.DataException">There is no such folder, or a table in it is faulty.</exception>
    public static OnRecord.Engine Engine(DirectoryInfo? folder, Reader reader) =>
        folder is null ? OnRecord.Engine.LoadDefault(reader) : OnRecord.Engine.Load(UserKnowledge.Load(folder.FullName), reader);
}
