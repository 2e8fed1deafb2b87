using Ccs.Application.Administration;

namespace Ccs.WebApi.Endpoints.Administration;

/// <param name="Id">For ever: small Latin letters, digits and hyphens.</param>
/// <param name="ParentId">The agency above it.</param>
/// <param name="Kind">ministry, department or governorate.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Reason">Why.</param>
public sealed record AgencyBody(string? Id, string? ParentId, string? Kind, NamesInput? Names, string? Reason);

public sealed record ServiceBody(string? Id, string? AgencyId, NamesInput? Names, string? Reason);

/// <param name="Id">For ever: small Latin letters, digits and hyphens.</param>
/// <param name="ParentId">A category of the first level; null: it is one itself.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Reason">Why.</param>
public sealed record CategoryBody(string? Id, string? ParentId, NamesInput? Names, string? Reason);

public sealed record NameBody(NamesInput? Names, string? Reason);

public sealed record ParentBody(string? ParentId, string? Reason);

public sealed record WhyBody(string? Reason);

/// <param name="Day">2026-03-21 once, 03-21 every year.</param>
/// <param name="Names">What is celebrated.</param>
/// <param name="Reason">Why.</param>
public sealed record HolidayBody(string? Day, NamesInput? Names, string? Reason);

/// <param name="AgencyId">null: for all agencies.</param>
/// <param name="CategoryId">null: for all categories.</param>
/// <param name="AnswerWorkingDays">1 to 120.</param>
/// <param name="EffectiveFrom">A date, today or later.</param>
/// <param name="Reason">Why.</param>
public sealed record PolicyBody(string? AgencyId, string? CategoryId, int? AnswerWorkingDays, string? EffectiveFrom, string? Reason);

/// <param name="AgencyId">The agency that is named; it may be retired.</param>
/// <param name="ServiceId">null: any.</param>
/// <param name="CategoryId">null: any.</param>
/// <param name="ToAgencyId">The agency that takes over.</param>
/// <param name="Reason">Why.</param>
public sealed record RoutingRuleBody(string? AgencyId, string? ServiceId, string? CategoryId, string? ToAgencyId, string? Reason);

/// <param name="Subject">Of the email, with the places of the one that ships; null: as it ships.</param>
/// <param name="Body">Of the email; null: as it ships.</param>
/// <param name="Sms">The text message; null: as it ships.</param>
/// <param name="Reason">Why; not needed for a preview.</param>
public sealed record MessageTemplateBody(string? Subject, string? Body, string? Sms, string? Reason);

/// <param name="AgencyId">null: of all agencies.</param>
/// <param name="Titles">To choose it by.</param>
/// <param name="Texts">With fields such as {complaintCode}.</param>
/// <param name="Reason">Why; not needed for a preview.</param>
public sealed record AnswerTemplateBody(string? AgencyId, NamesInput? Titles, NamesInput? Texts, string? Reason);

/// <param name="UserName">For signing in.</param>
/// <param name="DisplayName">For colleagues.</param>
/// <param name="Role">One role an account.</param>
/// <param name="AgencyId">For officer, agency-head and inspector; may be given for an analyst.</param>
/// <param name="Email">May be missing.</param>
/// <param name="Language">ckb, ar or en.</param>
/// <param name="Reason">Why.</param>
public sealed record AccountBody(
    string? UserName,
    string? DisplayName,
    string? Role,
    string? AgencyId,
    string? Email,
    string? Language,
    string? Reason
);

public sealed record AccountPlaceBody(string? Role, string? AgencyId, string? Reason);
