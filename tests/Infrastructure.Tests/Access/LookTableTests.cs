using Ccs.Application.Access;
using Ccs.Domain.Access;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Access;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Access;

/// <summary>The table of looks: there with the event, the same after a rebuild, and each question goes by an index.</summary>
[Collection("postgres")]
public sealed class LookTableTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid Complaint = Guid.CreateVersion7();
    private static readonly Guid Document = Guid.CreateVersion7();

    private static readonly object[] Events =
    [
        new CaseAccessed(At, Complaint, "document", Document, "before"),
        new CaseAccessedV2(
            At.AddMinutes(1),
            Complaint,
            LookedAt.Identity,
            null,
            "one",
            "council",
            "electricity",
            LookPurpose.Identity,
            new Sealed("s1.AAAA")
        ),
        new CasesListed(
            At.AddMinutes(2),
            "two",
            "council",
            "council",
            LookPurpose.Search,
            [new ListedBy("status", "assigned")],
            new Sealed("w1.AAAA"),
            [Guid.CreateVersion7(), Complaint]
        ),
        new CasesListed(At.AddMinutes(3), "two", "council", "council", LookPurpose.Work, [], null, []),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_is_there_with_its_event_and_a_rebuild_makes_the_same()
    {
        await using var bench = await StoreBench.Set(postgres);
        await Write(bench);
        var written = await All(bench);

        written.Select(look => look.What).ShouldBe([LookRecord.List, LookRecord.List, "identity", "document"]);
        written[1].Shown.ShouldContain(Complaint);
        written[1].Filter.ShouldBe([new ListedBy("status", "assigned")]);
        written[1].Words.ShouldBe("w1.AAAA");
        written[2].Reason.ShouldBe("s1.AAAA");
        written[2].AgencyId.ShouldBe("electricity");
        written[3].DocumentId.ShouldBe(Document);
        written[3].Office.ShouldBeNull("nobody recorded it then");

        await Run(bench, $"delete from {LooksSchema.Looks} where staff_id = 'one'; update {LooksSchema.Looks} set purpose = 'audit'");
        await new ProjectionRebuild(bench.Store, []).Run(_ => { }, Ct, LooksProjection.Name);

        (await All(bench)).Select(bench.Json).ShouldBe(written.Select(bench.Json));
    }

    [Fact]
    public async Task What_was_asked_for_is_found_and_nothing_else()
    {
        await using var bench = await StoreBench.Set(postgres);
        await Write(bench);
        var all = await All(bench);

        (await Found(new LookFilter { ComplaintId = Complaint, Take = 10 })).ShouldBe([1, 2, 3]);
        (
            await Found(
                new LookFilter
                {
                    ComplaintId = Complaint,
                    WithLists = false,
                    Take = 10,
                }
            )
        ).ShouldBe([2, 3]);
        (await Found(new LookFilter { StaffId = "two", Take = 10 })).ShouldBe([0, 1]);
        (
            await Found(
                new LookFilter
                {
                    From = At.AddMinutes(1),
                    Before = At.AddMinutes(3),
                    Take = 10,
                }
            )
        ).ShouldBe([1, 2]);
        (await Found(new LookFilter { After = new LookPlace(all[1].At, all[1].Id), Take = 1 })).ShouldBe([2]);

        async Task<IEnumerable<int>> Found(LookFilter filter)
        {
            var ids = all.Select(look => look.Id).ToList();
            return (await new LookRecords(bench.Connections.Pool).Read(filter, Ct)).Select(look => ids.IndexOf(look.Id));
        }
    }

    [Theory]
    [InlineData("complaint_id = '00000000-0000-0000-0000-000000000007'", "look_complaint")]
    [InlineData("staff_id = 'staff-7'", "look_staff")]
    [InlineData("at >= '2026-11-24 09:30:00Z' and at < '2026-11-24 10:30:00Z'", "look_at")]
    [InlineData("shown @> array['00000000-0000-0000-0000-000000000007'::uuid]", "look_shown")]
    public async Task Each_question_goes_by_its_index(string condition, string index)
    {
        await using var bench = await StoreBench.Set(postgres);
        await Run(
            bench,
            $"""
            insert into {LooksSchema.Looks} (id, at, staff_id, what, complaint_id, shown)
                select gen_random_uuid(), '2026-11-24 09:30:00Z'::timestamptz + n * interval '1 minute', 'staff-' || n % 500, 'case',
                    lpad(to_hex(n % 5000), 32, '0')::uuid, array[lpad(to_hex(n % 4000), 32, '0')::uuid]
                from generate_series(1, 20000) n;
            analyze {LooksSchema.Looks};
            """
        );

        var plan = await Run(
            bench,
            $"explain (format json) select * from {LooksSchema.Looks} where {condition} order by at desc, id desc limit 51"
        );

        plan!.ToString()!.ShouldContain($"\"{index}\"");
        plan.ToString()!.ShouldNotContain("Seq Scan");
    }

    private static async Task Write(StoreBench bench)
    {
        foreach (var e in Events)
        {
            await using var session = bench.Store.LightweightSession();
            session.Events.StartStream(Guid.CreateVersion7(), e);
            await session.SaveChangesAsync(Ct);
        }
    }

    private static Task<IReadOnlyList<LookRecord>> All(StoreBench bench) =>
        new LookRecords(bench.Connections.Pool).Read(new LookFilter { Take = 100 }, Ct);

    private static async Task<object?> Run(StoreBench bench, string statement)
    {
        await using var connection = new NpgsqlConnection(bench.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
