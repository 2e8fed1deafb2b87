using Ccs.Application.Administration.History;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Events;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Administration;

/// <summary>Whatever an administrator changed, its history can be asked for by the id that the history shows.</summary>
[Collection("postgres")]
public sealed class HistoryByIdTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Now = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Account = new("00000007-0000-7000-8000-000000000000");

    /// <summary>Those that name what they are about by something else than an id of their own.</summary>
    private static readonly Dictionary<string, object> Named = new(StringComparer.Ordinal)
    {
        ["2026-03-01"] = new HolidayKept(Now, new DateOnly(2026, 3, 1), new Names("Feast", "Feast", "Feast")),
        ["2026-03-02"] = new HolidayDropped(Now, new DateOnly(2026, 3, 2)),
        ["03-21"] = new YearlyHolidayKept(Now, 3, 21, new Names("Newroz", "Newroz", "Newroz")),
        ["10-09"] = new YearlyHolidayDropped(Now, 10, 9),
        ["answer-given"] = new MessageTemplateSet(Now, "answer-given", Language.En, null, "Words", null),
        ["code-sent"] = new MessageTemplateRestored(Now, "code-sent", Language.En),
        [Account.ToString()] = new StaffAccountLocked(Now, Account),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_what_stands_in_the_history_as_its_id()
    {
        await using var bench = await StoreBench.Set(postgres);
        await using var work = bench.Begin(Actor.System("test"));
        foreach (var @event in Named.Values)
        {
            work.Session.Events.Append(StreamOf(@event), @event);
        }

        await work.UnitOfWork.Commit(Ct);
        foreach (var (id, @event) in Named)
        {
            (await About(work, id)).ShouldHaveSingleItem(id).ShouldBe(@event);
        }

        (await About(work, "21")).ShouldBeEmpty("the day of a month is the id of nothing");
    }

    [Fact]
    public async Task And_so_is_every_event_that_there_is()
    {
        await using var bench = await StoreBench.Set(postgres);
        await using var work = bench.Begin(Actor.System("test"));
        List<object> events = [.. HistoryKinds.Types.Select(type => SampleEvents.Make(type))];
        foreach (var @event in events)
        {
            work.Session.Events.Append(StreamOf(@event), @event);
        }

        await work.UnitOfWork.Commit(Ct);
        foreach (var @event in events)
        {
            (await About(work, HistoryIds.Of(@event))).Select(bench.Json).ShouldContain(bench.Json(@event));
        }
    }

    private static Guid StreamOf(object @event) =>
        @event switch
        {
            IDirectoryEvent => GovernmentDirectory.StreamId,
            ITemplateEvent => TemplateDirectory.StreamId,
            _ => ChangeAccount.StreamId,
        };

    private static async Task<IReadOnlyList<object>> About(StoreBench.Work work, string id) =>
        [
            .. (await new MartenAdministrationLog(work.Session).Read(new AdministrationFilter([], [id], null, 100), Ct)).Select(record =>
                record.Event
            ),
        ];
}
