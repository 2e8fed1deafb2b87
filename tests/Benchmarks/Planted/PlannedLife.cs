using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using Ccs.WebApi.Commands.Demo;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.Benchmarks.Planted;

/// <summary>
/// The events of one complaint of the demo's plan, without the commands that would have made them: what figures count of it, by the same
/// chances. Nobody asks, extends or escalates; whoever passes a case on does it once.
/// </summary>
internal sealed class PlannedLife(DemoOptions options, DemoWeights weights, DemoChances chances, GovernmentDirectory directory)
{
    private const double NamesNoAgency = 0.15;
    private const double NamesAService = 0.7;
    private const double Verifies = 0.92;
    private const double IsRejected = 0.25;
    private const double IsNotOurs = 0.08;
    private const int MostRounds = 3;

    private static readonly Sealed Words = new("s1.AAAA");
    private static readonly TimeSpan Night = TimeSpan.FromHours(2);

    private readonly WorkingCalendar _calendar = directory.Calendar();
    private readonly ILookup<string, string> _services = directory
        .Services.Values.Where(service => !service.Retired)
        .OrderBy(service => service.Id, StringComparer.Ordinal)
        .ToLookup(service => service.AgencyId, service => service.Id, StringComparer.Ordinal);

    public static Guid IdOf(int number) => new(number, 0, 0x7000, 0x86, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Until the day on which the plan ends.</summary>
    public IEnumerable<IComplaintEvent> Of(PlannedFiling planned) => All(planned).TakeWhile(e => e.At < options.End);

    private IEnumerable<IComplaintEvent> All(PlannedFiling planned)
    {
        var random = new DemoRandom(options.Seed, planned.Number);
        var (at, agency, cell) = (planned.At, planned.Cell.AgencyId, planned.Cell);
        var named = random.Chance(NamesNoAgency) ? null : agency;
        string[] services = named is null ? [] : [.. _services[named]];
        var service = services.Length > 0 && random.Chance(NamesAService) ? random.Of(services) : null;
        var keys = new GroupingKeys(SubjectKind.Service, service, cell.CategoryId, cell.Governorate, Language.Ckb);
        yield return Filed(at, planned.Number, named, keys);
        if (!random.Chance(Verifies))
        {
            yield break;
        }

        at = at.AddMinutes(random.Between(1, 12));
        yield return new ComplaintVerifiedV2(at, $"{planned.Number}", new SealedCode(Words, "token"), keys);
        if (named is null)
        {
            at += random.Wait(TimeSpan.FromHours(20));
            if (random.Chance(IsRejected))
            {
                yield return new ComplaintClosed(at, ClosingReason.Rejected, null, RejectionReason.OutsideScope, Words, keys);
                yield break;
            }
        }

        var terms = Terms(at, 1);
        yield return new ComplaintAssigned(at, agency, Desk.Agency, terms, named is null ? AssignedBy.Centre : AssignedBy.Routing, keys);
        if (random.Chance(IsNotOurs))
        {
            at += random.Wait(TimeSpan.FromHours(20));
            yield return new ComplaintReturned(at, agency, Words, keys) { Terms = terms };
            agency = weights.Agencies.Draw(random);
            at += random.Wait(TimeSpan.FromDays(1));
            yield return new ComplaintAssigned(at, agency, Desk.Agency, terms, AssignedBy.Centre, keys);
        }

        for (var round = 1; round <= MostRounds; round++)
        {
            var (goesOn, answered) = (false, false);
            foreach (var e in Round(random, cell with { AgencyId = agency }, at, round, terms, keys))
            {
                (goesOn, answered, at) = (e is ComplaintReopened, answered || e is ComplaintAnswered, e.At);
                terms = e is ComplaintReopened reopened ? reopened.Terms : terms;
                yield return e;
            }

            if (!goesOn || !answered)
            {
                yield break;
            }
        }
    }

    private IEnumerable<IComplaintEvent> Round(
        DemoRandom random,
        DemoCell cell,
        DateTimeOffset at,
        int round,
        DeadlineTerms terms,
        GroupingKeys keys
    )
    {
        var agency = cell.AgencyId;
        var (now, due) = (at + random.Wait(TimeSpan.FromHours(20)), WorkingCalendar.StartOf(terms.DueOn));
        var handling = chances.Handling(random, cell, terms.DueOn);
        if (handling.Late)
        {
            yield return new DeadlineMissed(due.AddDays(1) + Night, round, terms.DueOn, agency, Desk.Agency, null, keys);
            if (!handling.Answers)
            {
                yield break;
            }
        }

        at = handling.Late
            ? due.AddDays(1) + Night + random.Wait(TimeSpan.FromDays(5))
            : now + TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerHour, (long)((due.AddHours(14) - now).Ticks * handling.Part)));
        var answer = chances.Answer(random, cell, WorkingCalendar.DayOf(at));
        var said = new Answer(
            Kebab.Parse<Outcome>(answer.Outcome),
            Words,
            null,
            answer.RootCause is { } cause ? Kebab.Parse<RootCause>(cause) : null,
            []
        );
        yield return new ComplaintAnswered(at, round, agency, said, handling.Late, keys);
        at += random.Wait(TimeSpan.FromDays(3));
        if (answer.Rating is { } score)
        {
            yield return new AnswerRated(at, round, agency, score, null, keys);
        }

        if (answer.Reopens)
        {
            var again = Terms(at, round + 1);
            yield return new ComplaintReopened(at, round + 1, agency, agency, Desk.Inspector, again, Words, keys);
        }
    }

    private DeadlineTerms Terms(DateTimeOffset at, int round)
    {
        const int days = 15;
        var due = _calendar.Add(WorkingCalendar.DayOf(at), round == 1 ? days : days - 1);
        return new DeadlineTerms(due, due, due, 3, "standard", 1);
    }

    private static ComplaintFiled Filed(DateTimeOffset at, int number, string? named, GroupingKeys keys) =>
        new(
            at,
            IdOf(number),
            new SealedComplainant(Words, Words, Words, null, null, "IQ"),
            new SealedContact(ContactChannel.Phone, Words),
            new Subject(SubjectKind.Service, named, keys.ServiceId, null, null),
            new Grievance(Words, Words, null, null),
            keys,
            Confidential: false,
            [],
            Assistance: null
        );
}
