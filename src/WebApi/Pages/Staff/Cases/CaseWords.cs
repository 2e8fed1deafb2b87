using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>What happened to a case, which is names and parameters, in the words of a member of staff.</summary>
public sealed class CaseWords(SiteContext site, GovernmentDirectory known)
{
    private static readonly string[] SetsDeadline =
    [
        "complaint-assigned",
        "complaint-referred",
        "complaint-returned",
        "complaint-reopened",
        "information-provided",
        "question-lapsed",
    ];

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
            "complaint-succeeded" => site.Text("case.step.complaint-succeeded", Agency(step, "fromAgencyId"), Agency(step, "agencyId")),
            "officer-appointed" => site.Text("case.step.officer-appointed", Name(step, "officerName")),
            "officer-released" => site.Text($"case.step.officer-released.{Of(step, "cause")}", Name(step, "officerName")),
            "staff-barred" when step.Data.ContainsKey("inDoubt") => site.Text("case.step.staff-barred.in-doubt", Name(step, "userName")),
            "staff-barred" when IsByName(step) => site.Text("case.step.staff-barred.named", Name(step, "userName")),
            "staff-barred" or "staff-bar-lifted" or "identity-opened" => site.Text($"case.step.{step.Type}", Name(step, "userName")),
            "complaint-recategorised" => site.Text(
                "case.step.complaint-recategorised",
                Category(step, "fromCategory"),
                Category(step, "category")
            ),
            "document-added" => site[$"case.step.document-added.{Source(step)}"],
            "centre-asked" => site.Text("case.step.centre-asked", Agency(step, "agencyId")),
            "deadline-missed" => site.Text("case.step.deadline-missed", step.Data["deadline"], Holder(step)),
            "deadline-extended" or "deadline-moved" or "deadline-reminder-raised" => site.Text(
                $"case.step.{step.Type}",
                step.Data["deadline"]
            ),
            "complaint-escalated" => site[$"case.step.complaint-escalated.{Of(step, "level")}"],
            "complaint-answered" => site.Text("case.step.complaint-answered", site.Word($"outcome.{Of(step, "outcome")}")),
            "original-answered" => site.Text("case.step.original-answered", site.Word($"outcome.{Of(step, "outcome")}")),
            "answer-rated" => site.Text("case.step.answer-rated", step.Data["score"]),
            "complaint-closed" => site.Text(
                "case.step.complaint-closed",
                site.Word(Of(step, "rejection") is { } rejection ? $"rejection.{rejection}" : $"closing.{Of(step, "closing")}")
            ),
            "personal-data-erased" when Of(step, "cause") == "request" => site["case.step.personal-data-erased.request"],
            "complaints-linked" => site[$"case.step.complaints-linked.{Of(step, "kind")}"],
            _ => site[$"case.step.{step.Type}"],
        };

    /// <summary>Who did it: a name, the complainant, or the system.</summary>
    public string Who(CaseStep step) =>
        step.Actor switch
        {
            // In the call by which the complainant verified, or staff passed it on, the routing acted.
            "complainant" when step.Type is "complaint-assigned" => site["case.who.system"],
            _ when IsByName(step) || IsPassedUpwards(step) || step.Type is "deadline-missed" or "question-lapsed" or "correction-lapsed" =>
                site["case.who.system"],

            // The job moved each, on the word of whoever moved them all.
            _ when step.Type == "deadline-moved" => Name(step, "userName"),
            "complainant" => site["case.who.complainant"],
            CaseStep.Audit => site["case.who.audit"],
            var actor when Actor.StaffIdIn(actor) is not null => step.ActorName ?? site["queue.officer.unknown"],
            _ => site["case.who.system"],
        };

    /// <summary>What else it says: an assessment in words, the terms that began, that the answer was late.</summary>
    public IEnumerable<string> More(CaseStep step)
    {
        if (step.Type == "complaint-assessed")
        {
            yield return Assessment((int)step.Data["severity"], (bool)step.Data["safety"], (bool)step.Data["urgent"]);
        }

        if (SetsDeadline.Contains(step.Type) && step.Data.TryGetValue("deadline", out var deadline))
        {
            yield return site.Text("case.step.due", deadline);
        }

        if (step.Data.GetValueOrDefault("stopsClock") is false)
        {
            yield return site["case.step.clock-runs"];
        }

        if (step.Type == "deadline-missed" && Of(step, "officerName") is { } officer)
        {
            yield return site.Text("case.step.deadline-missed.officer", officer);
        }

        if (step.Data.GetValueOrDefault("late") is true)
        {
            yield return site["case.step.late"];
        }

        if (step.Way is { } way)
        {
            var door = site[$"case.way.{Kebab.Of(way.Door)}"];
            yield return way.Office ? site.Text("case.way.office", door) : door;
        }

        if (IsPassedUpwards(step))
        {
            yield return site["case.step.nobody-left"];
        }

        if (step.Type == "subject-heard")
        {
            yield return site.Text("case.step.heard-on", site.Date((DateTimeOffset)step.Data["heardAt"]));
        }
    }

    /// <summary>A member of staff with the agency, where there is one.</summary>
    public static string Colleague(string name, string? agency) => agency is null ? name : $"{name} – {agency}";

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

    private string Holder(CaseStep step) =>
        Agency(step, "agencyId") is { Length: > 0 } agency ? agency : site["case.step.deadline-missed.triage"];

    private string Category(CaseStep step, string member) =>
        Of(step, member) is { } id ? known.Categories.GetValueOrDefault(id)?.Names.In(site.Language) ?? id : string.Empty;

    private string Name(CaseStep step, string member) => Of(step, member) ?? site["queue.officer.unknown"];

    private static bool IsByName(CaseStep step) => step.Data.GetValueOrDefault("byName") is true;

    private static bool IsPassedUpwards(CaseStep step) => Of(step, "cause") == "nobody-left";

    /// <summary>Whose document, and whether the complainant sees one of staff.</summary>
    private static string Source(CaseStep step) =>
        Of(step, "source") switch
        {
            "staff" when step.Data.GetValueOrDefault("shared") is not true => "internal",
            var source => source!,
        };

    private static string? Of(CaseStep step, string member) => step.Data.GetValueOrDefault(member) as string;
}
