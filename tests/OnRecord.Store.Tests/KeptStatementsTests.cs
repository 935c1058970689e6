using OnRecord.Store.Rows;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public class KeptStatementsTests
{
    [Fact]
    public void Statement_AskedAgainWhileItRuns_AnswersBoth()
    {
        using var file = new RecordFile();
        file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14"), Sketches.Attack(Sketches.AttackText("More."), "2024-03-15"));
        using var connection = file.Dialect().Connect();
        const string Sql = "SELECT id FROM report WHERE id >= @p0 ORDER BY id";

        for (var i = 0; i < 2; i++)
        {
            var answers = connection.All(Sql, row => (Own: row.GetInt64(0), Others: connection.All(Sql, other => other.GetInt64(0), 2L)), 1L);

            Assert.Equal([1L, 2L], answers.Select(answer => answer.Own));
            Assert.All(answers, answer => Assert.Equal([2L], answer.Others));
        }
    }

    [Fact]
    public void Statements_OfEveryKind_AnswerAlsoWhenManyOthersCameBetween()
    {
        using var file = new RecordFile();
        file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14"));
        using var connection = file.Dialect().Connect();

        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.Equal((long)(i + round), connection.Scalar($"SELECT {i} + @p0", (long)round));
            }
        }
    }

    [Fact]
    public void Statement_AskedAgain_IsTheSame_UnlessItHasNoParameters()
    {
        using var file = new RecordFile();
        file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14"));
        using var connection = file.Dialect().Connect();

        Assert.Same(Once("SELECT @p0", 1), Once("SELECT @p0", 1));
        Assert.NotSame(Once("SELECT 1", 0), Once("SELECT 1", 0));

        Statement Once(string sql, int parameters)
        {
            using var statement = Statement.Once(connection, sql, parameters);
            return statement;
        }
    }

    [Fact]
    public void Statement_AfterAFault_AnswersAgain()
    {
        using var file = new RecordFile();
        file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14"));
        using var connection = file.Dialect().Connect();
        const string Sql = "SELECT abs(@p0)";

        Assert.Equal(2L, connection.Scalar(Sql, -2L));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => connection.Scalar(Sql, long.MinValue));
        Assert.Equal(3L, connection.Scalar(Sql, -3L));
    }
}
