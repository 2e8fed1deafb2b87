using Ccs.Application.Cases;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>What happened to a case, which is names and parameters, in the words of a member of staff.</summary>
public sealed class CaseWords(SiteContext site, GovernmentDirectory known)
{
    public string What(CaseStep step) =>
        step.Type switch
        {
            "complaint-filed" when Of(step, "assistedBy") is not null => site.Text(
                "case.step.complaint-filed-for",
                Name(step, "assistantName")
            ),
            "complaint-assigned" or "complaint-referred" or "complaint-reopened" or "complaint-returned" => site.Text(
                $"case.step.{step.Type}",
                Agency(step, "agencyId")
            ),
            "officer-appointed" => site.Text("case.step.officer-appointed", Name(step, "officerName")),
            "staff-barred" or "identity-opened" => site.Text($"case.step.{step.Type}", Name(step, "userName")),
            "document-added" => site[$"case.step.document-added.{Source(step)}"],
            "deadline-extended" => site.Text("case.step.deadline-extended", step.Data["deadline"]),
            "deadline-reminder-raised" => site.Text("case.step.deadline-reminder-raised", step.Data["deadline"]),
            "complaint-escalated" => site[$"case.step.complaint-escalated.{Of(step, "level")}"],
            "complaint-answered" => site.Text("case.step.complaint-answered", site.Word($"outcome.{Of(step, "outcome")}")),
            "answer-rated" => site.Text("case.step.answer-rated", step.Data["score"]),
            "complaint-closed" => site.Text(
                "case.step.complaint-closed",
                site.Word(Of(step, "rejection") is { } rejection ? $"rejection.{rejection}" : $"closing.{Of(step, "closing")}")
            ),
            "complaints-linked" => site[$"case.step.complaints-linked.{Of(step, "kind")}"],
            _ => site[$"case.step.{step.Type}"],
        };

    /// <summary>Who did it: a name, the complainant, or the system.</summary>
    public string Who(CaseStep step) =>
        step.Actor switch
        {
            // In the call by which the complainant verified, the routing acted.
            "complainant" when step.Type is "complaint-assigned" or "staff-barred" => site["case.who.system"],
            "complainant" => site["case.who.complainant"],
            var actor when actor.StartsWith("staff:", StringComparison.Ordinal) => step.ActorName ?? site["queue.officer.unknown"],
            _ => site["case.who.system"],
        };

    /// <summary>What else it says: an assessment in words, the terms that began, that the answer was late.</summary>
    public IEnumerable<string> More(CaseStep step)
    {
        if (step.Type == "complaint-assessed")
        {
            yield return Assessment((int)step.Data["severity"], (bool)step.Data["safety"], (bool)step.Data["urgent"]);
        }

        if (step.Type is "complaint-assigned" or "complaint-referred" or "complaint-reopened" or "information-provided")
        {
            yield return site.Text("case.step.due", step.Data["deadline"]);
        }

        if (step.Data.GetValueOrDefault("late") is true)
        {
            yield return site["case.step.late"];
        }

        if (step.Type == "subject-heard")
        {
            yield return site.Text("case.step.heard-on", site.Date((DateTimeOffset)step.Data["heardAt"]));
        }
    }

    public string Assessment(int severity, bool safety, bool urgent) =>
        string.Join(
            site["case.and"] + " ",
            new[]
            {
                site[$"case.severity.{severity}"],
                safety ? site["queue.tag.safety"] : null,
                urgent ? site["queue.tag.urgent"] : null,
            }.OfType<string>()
        );

    private string Agency(CaseStep step, string member) =>
        Of(step, member) is { } id ? known.Agencies.GetValueOrDefault(id)?.Names.In(site.Language) ?? id : string.Empty;

    private string Name(CaseStep step, string member) => Of(step, member) ?? site["queue.officer.unknown"];

    /// <summary>Whose document, and whether the complainant sees one of staff.</summary>
    private static string Source(CaseStep step) =>
        Of(step, "source") switch
        {
            "staff" when step.Data.GetValueOrDefault("shared") is not true => "internal",
            var source => source!,
        };

    private static string? Of(CaseStep step, string member) => step.Data.GetValueOrDefault(member) as string;
}
