using Ccs.Application.Administration.Directory;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>Holidays, answer policies, populations, and what one agency handed over to another.</summary>
internal static class ReferenceAdministration
{
    public static void MapReferenceAdministration(this IEndpointRouteBuilder routes)
    {
        routes.MapList("/holidays", "ListHolidays", "The days off that are kept.", _ => new ListHolidays(), view => view.Version);
        routes.MapNew<HolidayBody>(
            "/holidays",
            "KeepHoliday",
            "A day off: 2026-03-21 once, 03-21 every year.",
            (b, v) => new KeepHoliday(b.Day, b.Names, b.Reason, v)
        );
        routes.MapChange<WhyBody>(
            "/holidays/{id}/removal",
            "DropHoliday",
            "A working day after all, from now on.",
            (id, b, v) => new DropHoliday(id, b.Reason, v)
        );

        routes.MapList(
            "/policies",
            "ListPolicies",
            "Answer policies with all their versions.",
            _ => new ListPolicies(),
            view => view.Version
        );
        routes.MapNew<PolicyBody>(
            "/policies",
            "SetPolicy",
            "A next version of an answer policy; running cases keep theirs. Needs If-Match.",
            (b, v) => new SetPolicy(b.AgencyId, b.CategoryId, b.AnswerWorkingDays, b.EffectiveFrom, b.Reason, v),
            matched: true
        );

        routes.MapList(
            "/routing-rules",
            "ListRoutingRules",
            "What was handed over from one agency to another.",
            _ => new ListRoutingRules(),
            view => view.Version
        );
        routes.MapNew<RoutingRuleBody>(
            "/routing-rules",
            "SetRoutingRule",
            "Complaints that name one agency go to another from now on. Needs If-Match.",
            (b, v) => new SetRoutingRule(b.AgencyId, b.ServiceId, b.CategoryId, b.ToAgencyId, b.Reason, v),
            matched: true
        );
        routes.MapChange<WhyBody>(
            "/routing-rules/{id}/removal",
            "RemoveRoutingRule",
            "Complaints go by the ordinary way again.",
            (id, b, v) => new RemoveRoutingRule(id, b.Reason, v)
        );
        routes.MapList(
            "/population",
            "ListPopulations",
            "How many people live in which governorate, by which source.",
            _ => new ListPopulations(),
            view => view.Version
        );
        routes.MapNew<PopulationBody>(
            "/population",
            "SetPopulation",
            "The inhabitants of a governorate in a year; a later word about the same year replaces it. Needs If-Match.",
            (b, v) => new SetPopulation(b.GovernorateId, b.Year, b.Inhabitants, b.Source, b.Reason, v),
            matched: true
        );
        routes.MapKindQuestions();
    }

    private static void MapKindQuestions(this IEndpointRouteBuilder routes)
    {
        routes.MapList(
            "/questions",
            "ListKindQuestions",
            "What complaints about a service, or of a category, are asked besides.",
            _ => new ListKindQuestions(),
            view => view.Version
        );
        routes.MapNew<KindQuestionBody>(
            "/questions",
            "AddKindQuestion",
            "Complaints about one service, or of one category, are asked this too from now on; at most five of each.",
            (b, v) => new AddKindQuestion(b.Id, b.ServiceId, b.CategoryId, b.Question(), b.Reason, v)
        );
        routes.MapChange<KindQuestionBody>(
            "/questions/{id}",
            "ChangeKindQuestion",
            "The next version of a question; answers to those before stay readable.",
            (id, b, v) => new ChangeKindQuestion(id, b.Question(), b.Reason, v)
        );
        routes.MapChange<WhyBody>(
            "/questions/{id}/removal",
            "RemoveKindQuestion",
            "Not asked any more; its answers stay.",
            (id, b, v) => new RemoveKindQuestion(id, b.Reason, v)
        );
    }
}
