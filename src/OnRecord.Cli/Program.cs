using System.CommandLine;
using OnRecord.Cli;
using OnRecord.Cli.Language;

var root = new RootCommand("Reads political reporting and keeps the record: who did, said, plans, threatens or denies what, on whose word.");
var evaluate = new Command("evaluate", "Scores the engine against gold data.");
evaluate.Subcommands.Add(EvaluateLanguageCommand.Create());
root.Subcommands.Add(PageCommand.Create());
root.Subcommands.Add(ParseCommand.Create());
root.Subcommands.Add(TrainCommand.Create());
root.Subcommands.Add(evaluate);
return await root.Parse(args).InvokeAsync();
