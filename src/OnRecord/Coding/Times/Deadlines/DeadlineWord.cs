namespace OnRecord.Coding.Times.Deadlines;

internal enum DeadlineWord
{
    Grant,
    Limit,
    Settle,
}
