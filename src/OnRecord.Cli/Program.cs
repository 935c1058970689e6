using System.CommandLine;
using OnRecord.Cli;

var root = new RootCommand("Reads political reporting and keeps the record: who did, said, plans, threatens or denies what, on whose word.");
root.Subcommands.Add(PageCommand.Create());
return await root.Parse(args).InvokeAsync();
