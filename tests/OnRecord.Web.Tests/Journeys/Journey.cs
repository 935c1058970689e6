using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>What a person does at the desk, from the first click to what they wanted.</summary>
public abstract class Journey(Desk desk)
{
    private protected Desk Desk { get; } = desk;

    /// <summary>A visitor to the desk that all journeys share; they change nothing there.</summary>
    private protected Task<Visit> VisitAsync(Viewing? viewing = null) => VisitAsync(Desk.Running, viewing);

    private protected Task<Visit> VisitAsync(RunningDesk running, Viewing? viewing = null) => Visit.BeginAsync(Desk.Browser, running.Address, viewing);
}
