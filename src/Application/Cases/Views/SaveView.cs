using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Cases.Views;

/// <summary>Keeps the filters of a queue under a name; a name that the account has used gets the new ones.</summary>
public sealed record SaveView(string? Name, string? Filters) : ICommand<Guid>;

internal sealed class SaveViewValidator : AbstractValidator<SaveView>
{
    private const int LongestName = 60;
    private const int LongestFilters = 500;

    public SaveViewValidator()
    {
        RuleFor(x => x.Name).Text(1, LongestName);
        RuleFor(x => x.Filters).OptionalText(LongestFilters);
    }
}

internal sealed class SaveViewHandler(ICurrentActor current, ISavedViews views, IDirectory directory, ISecrets secrets, TimeProvider clock)
    : IRequestHandler<SaveView, Guid>
{
    public async Task<Guid> Handle(SaveView command, CancellationToken cancellationToken)
    {
        var owner = CaseScope.Of(current.Actor, await directory.Get(cancellationToken)).StaffId;
        var kept = await views.Of(owner, cancellationToken);
        var name = command.Name!.Trim();
        var same = kept.FirstOrDefault(view => view.Name == name);
        if (same is null && kept.Count >= ISavedViews.Most)
        {
            throw new RuleViolation("view.too-many");
        }

        var view = new SavedView(same?.Id ?? secrets.NewId(), owner, name, command.Filters ?? string.Empty, clock.GetUtcNow());
        views.Store(view);
        return view.Id;
    }
}
