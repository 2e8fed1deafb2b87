using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Tests.Support;
using Marten;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>A number and the list below it agree, and neither tells of what the viewer does not see.</summary>
[Collection("figures")]
public sealed class FigureCasesTests(PostgresFixture postgres)
{
    private static readonly FigureQuestion Ever = new(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), new DateOnly(2030, 1, 1));

    private static readonly Actor Centre = Actor.Staff(new Guid("00000003-0000-7000-8000-000000000000"), Role.CentreOfficer, null);
    private static readonly Actor Head = Actor.Staff(new Guid("00000002-0000-7000-8000-000000000000"), Role.AgencyHead, "health");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Below_each_number_are_the_complaints_that_make_it()
    {
        await using var bench = await FigureBench.Set(postgres);
        await bench.Live(FigureLives.Lives(4001, 50));
        await bench.CatchUp();
        var known = await bench.Figures.Known(null, Ct);
        var all = await bench.Rounds(known.Mark);
        foreach (var actor in new[] { Centre, Head })
        {
            var scope = CaseScope.Of(actor, known.Directory);
            var seen = await Seen(bench, scope);
            KnownRound[] rounds = [.. all.Where(round => seen.Contains(round.Row.ComplaintId))];
            rounds.Length.ShouldBeGreaterThan(0);
            foreach (var question in new[] { Ever, Ever with { By = [FigureDimension.Agency, FigureDimension.Language] } })
            {
                var counts = FigureCounting.Count(rounds, question, known.Tree);
                Reference.Text(await bench.Figures.Count(question, known, scope, Ct)).ShouldBe(Reference.Text(counts));
                Reference.Text(await bench.BySql.Count(question, known, scope, Ct)).ShouldBe(Reference.Text(counts));
                foreach (var group in counts.Keys)
                {
                    await ShouldList(bench, known, scope, question, rounds, group);
                }
            }
        }
    }

    private static async Task ShouldList(
        FigureBench bench,
        FigureKnown known,
        CaseScope scope,
        FigureQuestion question,
        KnownRound[] rounds,
        FigureGroup group
    )
    {
        foreach (var term in Enum.GetValues<FigureTerm>().Cast<FigureTerm?>().Append(null))
        {
            foreach (var hits in term is null ? [false] : new[] { false, true })
            {
                var expected = rounds
                    .Where(round =>
                        Charges(round)
                            .Any(charge =>
                                (term is null ? charge.Term != FigureTerm.Returned : charge.Term == term) && (charge.Hit || !hits)
                            )
                    )
                    .Select(round => round.Row.ComplaintId)
                    .ToHashSet();
                var found = await List(bench, known, scope, question, new ChargedNumber(term, hits, group));

                found.ShouldBe(found.Distinct());
                found.ShouldBe(expected, ignoreOrder: true, $"{term} {hits} {group}");
            }
        }

        IEnumerable<FigureCharge> Charges(KnownRound round) => FigureCharges.Of(round, question).Where(charge => In(round, charge));

        bool In(KnownRound round, FigureCharge charge) =>
            group == default || (known.Tree.Stands(charge.AgencyId) == group.Agency && round.Row.Language == group.Language);
    }

    internal static async Task<IReadOnlyList<Guid>> List(
        FigureBench bench,
        FigureKnown known,
        CaseScope scope,
        FigureQuestion question,
        FigureNumber number
    )
    {
        List<Guid> found = [];
        long? next = null;
        do
        {
            var page = await bench.Figures.Cases(question, number, known, scope, new FigurePage(next, 7), Ct);
            page.Total.ShouldBeGreaterThanOrEqualTo(page.Ids.Count);
            found.AddRange(page.Ids);
            next = page.Next;
        } while (next is not null);

        return found;
    }

    internal static async Task<HashSet<Guid>> Seen(FigureBench bench, CaseScope scope)
    {
        await using var session = bench.Bench.Store.QuerySession();
        return [.. (await session.Query<CaseRow>().ToListAsync(Ct)).Where(scope.IncludesRow).Select(row => row.Id)];
    }
}
