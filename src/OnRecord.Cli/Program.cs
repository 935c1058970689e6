using System.CommandLine;

var root = new RootCommand("Reads political reporting and keeps the record: who did, said, plans, threatens or denies what, on whose word.");
return await root.Parse(args).InvokeAsync();
