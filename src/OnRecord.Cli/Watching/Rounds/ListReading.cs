using System.Globalization;
using OnRecord.Cli.Fetching;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Reading;
using OnRecord.Reading.Forms;
using OnRecord.Store.Watching;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>Reads the lists of one source: a feed, or a site map and those that it names.</summary>
internal sealed class ListReading(SourcePlan source, InputReports inputs, DateTimeOffset now, Action<string> tell)
{
    /// <summary>Entries with what of them the list holds.</summary>
    public List<(ListedEntry Entry, FoundReport Found)> Entries { get; } = [];

    /// <summary>Site maps that were named, each with what is known of it as an entry; null where nothing tells whether it changed.</summary>
    public List<(string Address, ListedEntry? Entry)> Maps { get; } = [];

    /// <exception cref="ReadingException">It is no list, or one of which nothing can be read.</exception>
    public void Read(string address, Fetched fetched)
    {
        var (before, fault) = (Entries.Count + Maps.Count, (ReadingException?)null);
        foreach (var finding in inputs.Of(address, fetched))
        {
            switch (finding)
            {
                case FoundReport page when page.Input.Name == address:
                    throw new ReadingException(address, "it is no feed and no site map", "give the address of one; a page is added with onrecord add");
                case FoundReport found:
                    Add(found);
                    break;
                case FoundInput map:
                    Maps.Add((map.Address.AbsoluteUri, map.Changed is { } changed ? ListedEntry.Of($"map {map.Address.AbsoluteUri}", changed, null) : null));
                    break;
                case FoundFault broken:
                    fault ??= broken.Refusal;
                    break;
                case FoundNote note:
                    tell(note.Text);
                    break;
            }
        }

        if (fault is not null)
        {
            tell(Entries.Count + Maps.Count > before ? fault.Message : throw fault);
        }
    }

    private void Add(FoundReport found)
    {
        if (source.Newest is { } newest && DateOf(found) is { } date && now - date > newest)
        {
            return;
        }

        var known = found.Input.Known ?? new KnownMetadata();
        found = found with { Input = found.Input with { Known = known with { Outlet = source.Outlet ?? known.Outlet } } };
        var page = source.Follows ? found.Page?.AbsoluteUri : null;
        var mark = found.Changed ?? (page is null ? Convert.ToHexString(Store.Adding.InputHash.Of(found.Input)) : known.Title ?? "");
        Entries.Add((ListedEntry.Of(found.Input.Id, mark, page) with { Known = page is null ? null : EntryKnowledge.Write(found.Input) }, found));
    }

    private static DateTimeOffset? DateOf(FoundReport found)
    {
        if (DateTimeOffset.TryParse(found.Changed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var changed))
        {
            return changed;
        }

        return found.Input.Known?.Published is { } published ? new DateTimeOffset(published.Date.ToDateTimeUnspecified(), TimeSpan.Zero) : null;
    }
}
