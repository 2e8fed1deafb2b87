using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Administration;

/// <summary>The history of administration over its three streams, and no other.</summary>
[Collection("postgres")]
public sealed class AdministrationLogTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Now = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Account = new("00000007-0000-7000-8000-000000000000");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Newest_first_by_pages_by_type_and_by_what_was_changed()
    {
        await using var bench = await StoreBench.Set(postgres);
        await using var work = bench.Begin(Actor.System("test"));
        work.Session.Events.Append(GovernmentDirectory.StreamId, new AgencyRetired(Now, "health"), new AgencyRetired(Now, "trade"));
        work.Session.Events.Append(TemplateDirectory.StreamId, new MessageTemplateRestored(Now, "answer-given", Language.En));
        work.Session.Events.Append(ChangeAccount.StreamId, new StaffAccountLocked(Now, Account));
        work.Session.Events.Append(GovernmentDirectory.StreamId, new HolidayDropped(Now, new DateOnly(2026, 3, 1)));
        work.Streams.Start(Guid.CreateVersion7(Now), [.. Lives.Of(Guid.CreateVersion7(Now), 1).Take(1)]);
        work.UnitOfWork.Because(new Sealed("1.why"));
        await work.UnitOfWork.Commit(Ct);
        var log = new MartenAdministrationLog(work.Session);

        var first = await log.Read(new AdministrationFilter([], [], null, 3), Ct);
        var rest = await log.Read(new AdministrationFilter([], [], first[^1].Place, 3), Ct);
        first.Concat(rest).Count().ShouldBe(5);
        first.Concat(rest).Select(record => record.Place).ShouldBeInOrder(SortDirection.Descending);
        first.ShouldAllBe(record => record.Actor == "system:test" && record.Reason == new Sealed("1.why"));

        (await Ids(log, "agency-retired", "holiday-dropped", null)).Count.ShouldBe(3);
        (await Ids(log, "agency-retired", "agency-renamed", "trade")).ShouldHaveSingleItem().ShouldBe(new AgencyRetired(Now, "trade"));
        (await log.Read(new AdministrationFilter(["agency-retired"], ["trade", "health", "nowhere"], null, 10), Ct)).Count.ShouldBe(2);
        (await Ids(log, "staff-account-locked", "staff-account-moved", Account.ToString())).Count.ShouldBe(1);
        (await Ids(log, "message-template-set", "message-template-restored", "answer-given")).Count.ShouldBe(1);
        (await Ids(log, "holiday-kept", "holiday-dropped", "2026-03-01")).Count.ShouldBe(1);
    }

    private static async Task<IReadOnlyList<object>> Ids(MartenAdministrationLog log, string type, string other, string? id) =>
        [.. (await log.Read(new AdministrationFilter([type, other], id is null ? [] : [id], null, 10), Ct)).Select(record => record.Event)];
}
