using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Another agency takes over; what moves with it, and who stays, is shown before.</summary>
public sealed class AgencySuccessionModel : AgencyChangePage
{
    [BindProperty]
    public string? SuccessorId { get; set; }

    public override string Texts => "administration.agencies.succession";

    public SuccessionView Moves { get; private set; } = null!;

    public IReadOnlyList<Choice> Successors => [.. AgencyChoices.Of(Known, Site).Where(choice => choice.Value != Id)];

    protected override bool Exists => base.Exists && Agency.ParentId is not null;

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        if (await base.Load(cancellation) is not { } version)
        {
            return null;
        }

        Moves = await Mediator.Send(new GetSuccession(Id), cancellation);
        return version;
    }

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new SucceedAgency(Id, SuccessorId, Reason, Version), cancellation);

    protected override string FieldOf(string field) =>
        field is DirectoryRules.SucceedsItself or DirectoryRules.SuccessorRetired or DirectoryRules.SuccessionInCircles
            ? nameof(SuccessorId)
            : field;
}
