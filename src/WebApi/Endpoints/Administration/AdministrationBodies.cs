using Ccs.Application.Administration;
using Ccs.Application.Administration.Directory;

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

/// <param name="GovernorateId">Which one.</param>
/// <param name="Year">That the number is of; one that has begun.</param>
/// <param name="Inhabitants">People.</param>
/// <param name="Source">Who counted or reckoned it, in the three languages.</param>
/// <param name="Reason">Why.</param>
public sealed record PopulationBody(string? GovernorateId, int? Year, int? Inhabitants, NamesInput? Source, string? Reason);

/// <param name="AgencyId">The agency that is named; it may be retired.</param>
/// <param name="ServiceId">null: any.</param>
/// <param name="CategoryId">null: any.</param>
/// <param name="ToAgencyId">The agency that takes over.</param>
/// <param name="Reason">Why.</param>
public sealed record RoutingRuleBody(string? AgencyId, string? ServiceId, string? CategoryId, string? ToAgencyId, string? Reason);

/// <param name="Id">For ever; of a new one.</param>
/// <param name="ServiceId">Of a new one: of which service; null: of a category.</param>
/// <param name="CategoryId">Of a new one: of which category, with what is below it; null: of a service.</param>
/// <param name="Kind">text, choice, number or date.</param>
/// <param name="Text">The question.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Choices">With choice: 2 to 20.</param>
/// <param name="Required">It has to be answered.</param>
/// <param name="Identifies">The answer is hidden with the identity of a confidential complaint.</param>
/// <param name="Place">1 to 5: lower ones are asked first.</param>
/// <param name="Reason">Why it is set.</param>
public sealed record KindQuestionBody(
    string? Id,
    string? ServiceId,
    string? CategoryId,
    string? Kind,
    NamesInput? Text,
    NamesInput? Why,
    IReadOnlyList<QuestionChoiceInput>? Choices,
    bool Required,
    bool Identifies,
    int? Place,
    string? Reason
)
{
    internal KindQuestionInput Question() => new(Kind, Text, Why, Choices, Required, Identifies, Place);
}

/// <param name="Subject">Of the email, with the places of the one that ships; null: as it ships.</param>
/// <param name="Body">Of the email; null: as it ships.</param>
/// <param name="Sms">The text message; null: as it ships.</param>
/// <param name="Reason">Why; not needed for a preview.</param>
public sealed record MessageTemplateBody(string? Subject, string? Body, string? Sms, string? Reason);

/// <param name="AgencyId">null: of all agencies.</param>
/// <param name="Titles">To choose it by.</param>
/// <param name="Texts">With fields such as {caseNumber}.</param>
/// <param name="Reason">Why; not needed for a preview.</param>
/// <param name="For">answer, or correction: to tell a complainant what is missing; null: answer.</param>
public sealed record AnswerTemplateBody(string? AgencyId, NamesInput? Titles, NamesInput? Texts, string? Reason, string? For = null);

/// <param name="UserName">For signing in.</param>
/// <param name="DisplayName">For colleagues.</param>
/// <param name="Role">One role an account.</param>
/// <param name="AgencyId">For officer, agency-head and inspector; may be given for an analyst.</param>
/// <param name="Email">May be missing.</param>
/// <param name="Language">ckb, ar or en.</param>
/// <param name="Reason">Why.</param>
/// <param name="OtherName">The display name in the other script; may be missing.</param>
public sealed record AccountBody(
    string? UserName,
    string? DisplayName,
    string? Role,
    string? AgencyId,
    string? Email,
    string? Language,
    string? Reason,
    string? OtherName = null
);

/// <param name="DisplayName">For colleagues.</param>
/// <param name="OtherName">The same in the other script; may be missing.</param>
/// <param name="Reason">Why.</param>
public sealed record AccountNameBody(string? DisplayName, string? OtherName, string? Reason);

public sealed record AccountPlaceBody(string? Role, string? AgencyId, string? Reason);
