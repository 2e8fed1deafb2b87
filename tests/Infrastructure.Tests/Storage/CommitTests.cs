using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using JasperFx;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>One commit: its metadata, and what happens when another was faster.</summary>
[Collection("postgres")]
public sealed class CommitTests(PostgresFixture postgres)
{
    private static readonly Guid Id = new("00000001-0000-7000-8000-000000000000");
    private static readonly IReadOnlyList<IComplaintEvent> Life = Lives.Of(Id, 1);
    private static readonly NoteAdded Note = new(Life[^1].At, Guid.Empty, new Sealed("s1.AAAA"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_says_who_why_and_in_which_call()
    {
        await using var bench = await StoreBench.Set(postgres);
        var officer = Actor.Staff(new Guid("00000002-0000-7000-8000-000000000000"), Role.Officer, "health-erbil");
        await using (var work = bench.Begin(officer, causation: "the-cause"))
        {
            work.Streams.Start(Id, [.. Life.Take(2)]);
            work.UnitOfWork.Because(new Sealed("s1.BBBB"));
            await work.UnitOfWork.Commit(Ct);
        }

        var expected = ("staff:" + officer.Id, "the-call", "the-cause", "Officer", "s1.BBBB");
        (await Metadata(bench)).ShouldBe([expected, expected]);
        (await Offices(bench)).ShouldBe(["health:health-erbil", "health:health-erbil"], "one alone is told as the ministry");
    }

    [Theory]
    [InlineData(null, "complainant")]
    [InlineData("deadlines", "system:deadlines")]
    public async Task Complainant_and_system_have_no_role_and_need_no_cause(string? job, string stored)
    {
        await using var bench = await StoreBench.Set(postgres);
        await using var work = bench.Begin(job is null ? Actor.Complainant : Actor.System(job));
        work.Streams.Start(Id, [Life[0]]);
        await work.UnitOfWork.Commit(Ct);

        (await Metadata(bench)).ShouldBe([(stored, "the-call", null, null, null)]);
        (await Offices(bench)).ShouldBe([$"{stored.Split(':')[0]}:"]);
        var recorded = (await work.Streams.History(Id, Ct)).ShouldHaveSingleItem();
        (recorded.Version, recorded.Actor, recorded.Reason).ShouldBe((1, stored, null));
    }

    [Fact]
    public async Task A_complaint_code_that_is_taken_is_a_lost_race_and_no_fault()
    {
        await using var bench = await StoreBench.Set(postgres);
        var other = new Guid("00000002-0000-7000-8000-000000000000");
        var filed = (ComplaintFiled)Life[0];
        var verified = new ComplaintVerifiedV2(filed.At, "26-0041823", new SealedCode(new Sealed("s1.AAAA"), "token"), filed.Keys);
        await bench.Append(
            Id,
            [
                [filed, verified],
            ]
        );

        await Should.ThrowAsync<StaleVersionException>(() =>
            bench.Append(
                other,
                [
                    [filed with { ComplaintId = other }, verified],
                ]
            )
        );
    }

    [Fact]
    public async Task The_reason_comes_back_with_the_history()
    {
        await using var bench = await StoreBench.Set(postgres);
        await using var work = bench.Begin();
        work.Streams.Start(Id, [Life[0]]);
        work.UnitOfWork.Because(new Sealed("s1.BBBB"));
        await work.UnitOfWork.Commit(Ct);

        (await work.Streams.History(Id, Ct)).ShouldHaveSingleItem().Reason.ShouldBe(new Sealed("s1.BBBB"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Loading_at_another_version_than_the_current_is_refused(long seen)
    {
        await using var bench = await Begun();
        await using var work = bench.Begin();

        await Should.ThrowAsync<StaleVersionException>(() => work.Streams.Load(Id, seen, Ct));
    }

    [Theory]
    [InlineData(2L)]
    [InlineData(null)]
    public async Task The_slower_of_two_is_refused_and_leaves_nothing(long? seen)
    {
        await using var bench = await Begun();
        await using var faster = bench.Begin();
        await using var slower = bench.Begin();
        await faster.Streams.Load(Id, seen, Ct);
        await slower.Streams.Load(Id, seen, Ct);
        faster.Streams.Append(Id, [Note]);
        slower.Streams.Append(Id, [Note, Note]);
        var seal = await slower.Seals.Create(Guid.NewGuid(), Ct);
        await faster.UnitOfWork.Commit(Ct);

        await Should.ThrowAsync<StaleVersionException>(() => slower.UnitOfWork.Commit(Ct));

        seal.IsDestroyed.ShouldBeFalse();
        await using var after = bench.Begin();
        (await after.Streams.History(Id, Ct)).Count.ShouldBe(3);
        (await after.Session.Query<WrappedKey>().CountAsync(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task The_store_itself_refuses_a_second_append_at_the_same_version()
    {
        await using var bench = await Begun();
        await using var faster = bench.Store.LightweightSession();
        await using var slower = bench.Store.LightweightSession();
        (await faster.Events.FetchForWriting<Complaint>(Id, 2, Ct)).AppendOne(Note);
        (await slower.Events.FetchForWriting<Complaint>(Id, 2, Ct)).AppendOne(Note);
        await faster.SaveChangesAsync(Ct);

        (await Should.ThrowAsync<Exception>(() => slower.SaveChangesAsync(Ct))).ShouldBeAssignableTo<ConcurrencyException>();
    }

    [Fact]
    public async Task A_complaint_begins_once()
    {
        await using var bench = await Begun();
        await using var work = bench.Begin();
        work.Streams.Start(Id, [Life[0]]);

        await Should.ThrowAsync<StaleVersionException>(() => work.UnitOfWork.Commit(Ct));
    }

    private async Task<StoreBench> Begun()
    {
        var bench = await StoreBench.Set(postgres);
        await bench.Append(
            Id,
            [
                [.. Life.Take(2)],
            ]
        );
        return bench;
    }

    private static async Task<List<string>> Offices(StoreBench bench)
    {
        await using var connection = new NpgsqlConnection(bench.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(
            "select concat(headers ->> 'office', ':', headers ->> 'unit') from ccs.mt_events order by version",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<string> offices = [];
        while (await reader.ReadAsync(Ct))
        {
            offices.Add(reader.GetString(0));
        }

        return offices;
    }

    private static async Task<List<(string?, string?, string?, string?, string?)>> Metadata(StoreBench bench)
    {
        await using var connection = new NpgsqlConnection(bench.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(
            $"select user_name, correlation_id, causation_id, headers->>'role', headers->>'{MartenUnitOfWork.ReasonHeader}' "
                + "from ccs.mt_events order by version",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<(string?, string?, string?, string?, string?)> rows = [];
        while (await reader.ReadAsync(Ct))
        {
            rows.Add((Text(0), Text(1), Text(2), Text(3), Text(4)));
        }

        return rows;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}
