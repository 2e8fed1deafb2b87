using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A category and what is below it can no longer be chosen; complaints filed under it keep it.</summary>
/// <param name="Id">Of the category.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RetireCategory(string Id, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class RetireCategoryValidator : AbstractValidator<RetireCategory>
{
    public RetireCategoryValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class RetireCategoryHandler(AdministrationDesk desk) : IRequestHandler<RetireCategory, Changed>
{
    public Task<Changed> Handle(RetireCategory command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.RetireCategory(known, command.Id, now),
            known => known.Categories.ContainsKey(command.Id),
            cancellationToken
        );
}
