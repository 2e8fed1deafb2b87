using Ccs.Application.Cases;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>A view that everybody has: filters with a name and a count.</summary>
/// <param name="Name">The last part of the key of its text.</param>
/// <param name="Filters">What it shows.</param>
/// <param name="Count">How many there are.</param>
public sealed record QueueView(string Name, QueueFilters Filters, int Count)
{
    public static IReadOnlyList<QueueView> All(QueueCounts counts, bool centre) =>
        [
            new("open", new QueueFilters(), counts.Open),
            new("mine", new QueueFilters { Officer = QueueFilters.Me }, counts.Mine),
            new("nobodys", new QueueFilters { Status = "assigned", Officer = CaseFilter.Nobody }, counts.Nobodys),
            new("overdue", new QueueFilters { Overdue = true }, counts.Overdue),
            new("waiting", new QueueFilters { Waiting = "complainant" }, counts.WaitsForComplainant),
            .. centre
                ?
                [
                    new QueueView("triage", new QueueFilters { Status = "verified", Sort = "filed" }, counts.Triage),
                    new QueueView("centre-asked", new QueueFilters { CentreAsked = true }, counts.CentreAsked),
                ]
                : Array.Empty<QueueView>(),
        ];
}
