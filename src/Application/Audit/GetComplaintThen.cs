using System.Globalization;
using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit;

/// <summary>A complaint as it stood then: the fold of its events up to a version, or to a moment. Nothing sealed is opened.</summary>
/// <param name="NumberOrId">Case number, or id.</param>
/// <param name="Version">From 1, as the history has them.</param>
/// <param name="At">A moment, in the place of a version; what happened at that very moment had happened.</param>
public sealed record GetComplaintThen(string? NumberOrId, string? Version, string? At) : IRequest<ComplaintThen>;

internal sealed class GetComplaintThenValidator : AbstractValidator<GetComplaintThen>
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public GetComplaintThenValidator()
    {
        RuleFor(x => x.NumberOrId).NumberOrId();
        RuleFor(x => x).EitherOr(("version", x => x.Version), ("at", x => x.At));
        RuleFor(x => x.Version).WholeNumber();
        RuleFor(x => x.At).Must(at => string.IsNullOrEmpty(at) || Moment(at) is not null).WithErrorCode("field.moment");
    }

    /// <summary>ISO 8601; without an offset it is UTC. A plus that was not written as an address asks for comes as a space.</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParseExact(
            text?.Replace(' ', '+'),
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;
}

internal sealed class GetComplaintThenHandler(ICurrentActor current, AuditedComplaints complaints, Looks looks)
    : IRequestHandler<GetComplaintThen, ComplaintThen>
{
    public async Task<ComplaintThen> Handle(GetComplaintThen query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var (known, events) = await complaints.Past(query.NumberOrId!, cancellationToken);
        await looks.AtHistory(known, cancellationToken);
        return ComplaintThen.Of([.. QueryText.Number(query.Version) is { } version ? Until(events, version) : Until(events, query.At)]);
    }

    private static IEnumerable<PastEvent> Until(IReadOnlyList<PastEvent> events, long version) =>
        version >= 1 && version <= events[^1].Version
            ? events.TakeWhile(e => e.Version <= version)
            : throw Invalid.Field(nameof(GetComplaintThen.Version), "field.version", FieldRules.Number(events[^1].Version));

    private static IEnumerable<PastEvent> Until(IReadOnlyList<PastEvent> events, string? at)
    {
        var moment = GetComplaintThenValidator.Moment(at)!.Value;
        return events[0].Fact.At <= moment
            ? events.TakeWhile(e => e.Fact.At <= moment)
            : throw Invalid.Field(nameof(GetComplaintThen.At), "field.before-filing");
    }
}
