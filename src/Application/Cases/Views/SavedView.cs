namespace Ccs.Application.Cases.Views;

/// <summary>Filters of the queue that an account keeps under a name.</summary>
/// <param name="Id">Of the view.</param>
/// <param name="StaffId">Whose it is; nobody else sees it.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="Filters">The query of the address, without what was searched for.</param>
/// <param name="SavedAt">When.</param>
public sealed record SavedView(Guid Id, string StaffId, string Name, string Filters, DateTimeOffset SavedAt);
