using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Cli.Inputs;

/// <summary>A report as an input gives it: an article whose text is taken as it is, or what is still to be read.</summary>
internal readonly record struct GivenReport(Article? Article, Finding? Finding);
