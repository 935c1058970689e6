using OnRecord.Cli.Fetching;
using OnRecord.Mail;
using OnRecord.Pdf;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Cli.Inputs;

/// <summary>The reports that the inputs of a command hold, of whatever form: files, addresses, or standard input.</summary>
internal sealed class InputReports(Reader reader, Fetcher fetcher, bool follows) : IDisposable
{
    /// <summary>Site maps that name site maps that name site maps.</summary>
    private const int DeepestInput = 3;

    private static readonly IReportForm[] Documents = [new PdfForm(), new MailForm()];

    private readonly ReportForms _forms = new(reader, Documents);

    /// <summary>Whether bytes start a PDF or a mail.</summary>
    public static bool IsDocument(ReadOnlySpan<byte> head)
    {
        foreach (var form in Documents)
        {
            if (form.Recognizes(head))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the inputs hold, in order, read as it is asked for. An input that cannot be read as a whole is a fault
    /// among the findings.</summary>
    public IEnumerable<Finding> Of(IReadOnlyList<string> paths, CancellationToken stop)
    {
        var ids = InputFile.Ids(paths);
        return paths.SelectMany((path, i) => Named(InputFile.NameOf(path), Of(path, ids[i], 0, stop)));
    }

    /// <summary>What bytes hold that are at hand already.</summary>
    /// <param name="origin">Where they begin in the input, when they are a stretch of an archive.</param>
    public IEnumerable<Finding> Of(string path, Stream bytes, long origin = 0) =>
        Named(InputFile.NameOf(path), _forms.Read(InputFile.NameOf(path), InputFile.Ids([path])[0], bytes, origin: origin));

    /// <summary>What was fetched holds.</summary>
    /// <param name="name">How messages call it.</param>
    public IEnumerable<Finding> Of(string name, Fetched fetched)
    {
        var address = fetched.Address.AbsoluteUri;
        return Named(name, _forms.Read(name, address, new MemoryStream(fetched.Bytes), address, fetched.Charset));
    }

    /// <summary>The report to read: where only its page is known and pages are followed, the page as fetched.</summary>
    /// <exception cref="ReadingException">The page cannot be fetched.</exception>
    public ReportInput Whole(FoundReport found, CancellationToken stop)
    {
        if (found.Page is not { } address || !follows)
        {
            return found.Input;
        }

        var page = fetcher.FetchAsync(address.AbsoluteUri, stop).GetAwaiter().GetResult();
        return new ReportInput(address.AbsoluteUri, found.Input.Id, page.Bytes) { Url = page.Address.AbsoluteUri, Charset = page.Charset, Known = found.Input.Known };
    }

    public void Dispose() => fetcher.Dispose();

    private IEnumerable<Finding> Of(string path, string id, int depth, CancellationToken stop)
    {
        var empty = 0;
        foreach (var finding in Opened(path, id, stop))
        {
            if (!follows && finding is FoundReport { Page: not null, Input: { Bytes.IsEmpty: true, Known.Title: null } })
            {
                empty++;
            }
            else if (finding is not FoundInput inner)
            {
                yield return finding;
            }
            else if (!follows || depth >= DeepestInput)
            {
                yield return new FoundNote($"{inner.Address.AbsoluteUri} is a site map of its own{(follows ? ", too deep to follow" : "; --follow reads it")}");
            }
            else
            {
                foreach (var found in Named(inner.Address.AbsoluteUri, Of(inner.Address.AbsoluteUri, inner.Address.AbsoluteUri, depth + 1, stop)))
                {
                    yield return found;
                }
            }
        }

        if (empty > 0)
        {
            yield return new FoundFault(new ReadingException(InputFile.NameOf(path), $"{empty:N0} of the pages that it lists have neither text nor headline there", "fetch them with --follow"));
        }
    }

    private IEnumerable<Finding> Opened(string path, string id, CancellationToken stop)
    {
        if (!Fetcher.IsAddress(path))
        {
            return _forms.Read(InputFile.NameOf(path), id, InputFile.Bytes(path));
        }

        var fetched = fetcher.FetchAsync(path, stop).GetAwaiter().GetResult();
        var address = fetched.Address.AbsoluteUri;
        return _forms.Read(path, address, new MemoryStream(fetched.Bytes), address, fetched.Charset);
    }

    // A refusal while reading ends its input and no other.
    private static IEnumerable<Finding> Named(string name, IEnumerable<Finding> findings) =>
        Guarded.Each(name, findings, refusal => new FoundFault(refusal)).Select(finding => finding is FoundNote note ? new FoundNote($"{name}: {note.Text}") : finding);
}
