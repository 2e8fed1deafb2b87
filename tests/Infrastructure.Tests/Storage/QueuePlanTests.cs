using Ccs.Application.Cases;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>A search over many complaints goes by the index, not row by row.</summary>
[Collection("postgres")]
public sealed class QueuePlanTests(PostgresFixture postgres)
{
    private const int Complaints = 20_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_is_found_by_the_index_of_words()
    {
        await using var bench = await StoreBench.Set(postgres);
        await Fill(bench);

        var word = await Plan(bench, new SearchWord(["word-7"], [], [], []));
        word.ShouldContain("mt_doc_searchterms_idx_tokens");
        word.ShouldNotContain("Seq Scan");

        var alsoAName = await Plan(bench, new SearchWord(["word-7"], ["electricity"], ["meters", "bills"], ["fees"]));
        alsoAName.ShouldContain("mt_doc_searchterms_idx_tokens");
        alsoAName.ShouldNotContain("Seq Scan on mt_doc_searchterms");
    }

    /// <summary>Thirty words each, of which some are rare and some are in every tenth complaint.</summary>
    private static async Task Fill(StoreBench bench)
    {
        await using (var session = bench.Store.LightweightSession())
        {
            session.Insert(
                new CaseRow
                {
                    Id = Guid.CreateVersion7(),
                    CategoryId = "delay",
                    Governorate = "erbil",
                    AgencyId = "electricity",
                }
            );
            session.Insert(new Application.Ports.SearchTerms(Guid.CreateVersion7(), "contact", ["word"]));
            await session.SaveChangesAsync(Ct);
        }

        await using var connection = new NpgsqlConnection(bench.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var fill = new NpgsqlCommand(
            $"""
            create temporary table ids as select gen_random_uuid() as id, n from generate_series(1, {Complaints}) n;
            insert into ccs.mt_doc_searchterms (id, data, mt_dotnet_type)
                select i.id, jsonb_build_object('id', i.id, 'contact', md5(i.n::text), 'tokens',
                    (select jsonb_agg('word-' || ((i.n * 31 + k * k * 17) % 9000)) from generate_series(1, 30) k)), t.mt_dotnet_type
                from ids i cross join ccs.mt_doc_searchterms t;
            insert into ccs.mt_doc_caserow
                select (jsonb_populate_record(r, jsonb_build_object('id', i.id, 'data', r.data || jsonb_build_object('id', i.id)))).*
                from ids i cross join ccs.mt_doc_caserow r;
            analyze ccs.mt_doc_searchterms;
            analyze ccs.mt_doc_caserow;
            """,
            connection
        );
        await fill.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<string> Plan(StoreBench bench, SearchWord word)
    {
        var filter = new CaseFilter { Words = [word], Today = new DateOnly(2026, 11, 24) };
        var centre = CaseScope.Of(Actor.Staff(Guid.NewGuid(), Role.CentreOfficer, null), GovernmentDirectory.Empty);
        await using var command = new CaseSql(centre)
            .Matching(filter)
            .Command("d.id, d.data", [], $"{CaseRowQueries.Sorted(filter.Sort)} limit 51");
        command.CommandText = $"explain {command.CommandText}";
        await using var connection = new NpgsqlConnection(bench.ConnectionString);
        await connection.OpenAsync(Ct);
        command.Connection = connection;
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<string> lines = [];
        while (await reader.ReadAsync(Ct))
        {
            lines.Add(reader.GetString(0));
        }

        lines.ForEach(TestContext.Current.TestOutputHelper!.WriteLine);
        return string.Join('\n', lines);
    }
}
