using OnRecord.Text;

namespace OnRecord.Store.Reviews.Gold;

/// <summary>A report of which every item that was coded has been judged.</summary>
/// <param name="Items">Those that are right, as the reviewers say they are, in text order; those that reviewers added are among them, rejected ones
/// are not.</param>
public sealed record JudgedReport(StoredReport Report, IReadOnlyList<ItemForm<TextSpan>> Items);

/// <summary>What of a record was judged.</summary>
/// <param name="Open">Reports with some item that nobody judged.</param>
/// <param name="Unsettled">Ids of reports on some item of which reviewers say different things.</param>
/// <param name="Absent">Ids of reports that were judged and are not in this record.</param>
public sealed record JudgedReports(IReadOnlyList<JudgedReport> Reports, int Open, IReadOnlyList<string> Unsettled, IReadOnlyList<string> Absent);
