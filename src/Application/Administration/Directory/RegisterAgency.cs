using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A new unit of government.</summary>
/// <param name="Id">For ever: small Latin letters, digits and hyphens.</param>
/// <param name="ParentId">The agency above it.</param>
/// <param name="Kind"><c>ministry</c>, <c>department</c> or <c>governorate</c>.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RegisterAgency(string? Id, string? ParentId, string? Kind, NamesInput? Names, string? Reason, long? ExpectedVersion)
    : IDirectoryChange
{
    /// <summary>The centre is one, and there already.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["ministry", "department", "governorate"];
}

internal sealed class RegisterAgencyValidator : AbstractValidator<RegisterAgency>
{
    public RegisterAgencyValidator(IDirectory directory)
    {
        RuleFor(x => x.Id).Identifier();
        RuleFor(x => x.ParentId).ActiveAgency(directory);
        RuleFor(x => x.Kind)
            .Custom(
                (kind, context) =>
                {
                    if (!RegisterAgency.Kinds.Contains(kind, StringComparer.Ordinal))
                    {
                        context.Fail("field.one-of", string.Join(", ", RegisterAgency.Kinds));
                    }
                }
            );
        RuleFor(x => x.Names).Names();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class RegisterAgencyHandler(AdministrationDesk desk) : IRequestHandler<RegisterAgency, Changed>
{
    public Task<Changed> Handle(RegisterAgency command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) =>
                ChangeDirectory.RegisterAgency(known, command.Id!, command.ParentId!, command.Kind!, command.Names!.Clean(), now),
            exists: null,
            cancellationToken
        );
}
