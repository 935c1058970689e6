using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Forms;

/// <summary>A request for a page, and the record it is asked of.</summary>
internal readonly record struct PageRequest(HttpContext Context)
{
    /// <summary>Open until the answer is written.</summary>
    public Questions Questions => Service<Questions>();

    public T Service<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string)Context.GetRouteValue(name)!;

    /// <exception cref="BadQuestionException">The query holds what cannot be asked.</exception>
    public TQuestion Read<TQuestion>(Func<QuestionReader, TQuestion> read)
    {
        var reader = new QuestionReader(Context.Request.Query);
        var question = read(reader);
        reader.Check();
        return question;
    }
}
