using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Tests.Figures.Facts;
using Ccs.Domain.Tests.Walks;
using CsCheck;
using static Ccs.Domain.Tests.Figures.Counting.Counted;

namespace Ccs.Domain.Tests.Figures.Counting;

public sealed class GroupSpecs
{
    private static readonly FigureQuestion Wide = new(Day(1, 1), new DateOnly(2030, 1, 1), new DateOnly(2031, 1, 1));

    private static readonly FigureDimension[] Dimensions = Enum.GetValues<FigureDimension>();

    /// <summary>Some complaints, each of its own, with keys that differ.</summary>
    private static readonly Gen<KnownRound[]> Many = Step
        .Walks.Array[1, 8]
        .Select(walks => walks.SelectMany((steps, i) => Known(Walk.Of(steps).Events, i)).ToArray());

    private static IEnumerable<KnownRound> Known(IReadOnlyList<IComplaintEvent> events, int i) =>
        FactStory
            .Of(
                events.Select(e =>
                    e is ComplaintFiled filed
                        ? filed with
                        {
                            ComplaintId = new Guid(i, 0, 0, new byte[8]),
                            Keys = filed.Keys with
                            {
                                CategoryId = i % 2 == 0 ? "conduct" : "conduct-rudeness",
                                Governorate = i % 3 == 0 ? "erbil" : "duhok",
                                Language = (Language)(i % 3),
                                SubjectKind = (SubjectKind)(i % 2),
                                Channel = (FilingChannel)(i % 3),
                            },
                        }
                        : e
                )
            )
            .AsKnown(long.MaxValue);

    [Fact]
    public void The_rows_sum_to_the_whole_in_every_grouping() =>
        Many.Sample(
            rounds =>
            {
                var whole = Sum(FigureCounting.Count(rounds, Wide, Units).Values);
                for (var mask = 1; mask < 1 << Dimensions.Length; mask++)
                {
                    FigureDimension[] by = [.. Dimensions.Where((_, i) => (mask & (1 << i)) != 0)];
                    Sum(FigureCounting.Count(rounds, Wide with { By = by }, Units).Values).ShouldBe(whole);
                }
            },
            iter: 20
        );

    [Fact]
    public void The_rows_below_an_agency_sum_to_it() =>
        Many.Sample(
            rounds =>
            {
                foreach (var top in new[] { Tree.Centre, Tree.Ministry, Tree.Hospital })
                {
                    var asked = Wide with { Filter = new FigureFilter { Agency = top } };
                    var below = asked with { By = [FigureDimension.Agency], Below = top };

                    Sum(FigureCounting.Count(rounds, below, Units).Values).ShouldBe(Sum(FigureCounting.Count(rounds, asked, Units).Values));
                }
            },
            iter: 40
        );

    [Fact]
    public void Everything_is_within_the_centre() =>
        Many.Sample(
            rounds =>
                Sum(FigureCounting.Count(rounds, Wide with { Filter = new FigureFilter { Agency = Tree.Centre } }, Units).Values)
                    .ShouldBe(Sum(FigureCounting.Count(rounds, Wide, Units).Values)),
            iter: 40
        );

    [Fact]
    public void Order_changes_nothing() =>
        Many.Sample(
            rounds =>
            {
                var by = Wide with { By = Dimensions };
                Lines(FigureCounting.Count(rounds, by, Units)).ShouldBe(Lines(FigureCounting.Count([.. rounds.Reverse()], by, Units)));
            },
            iter: 20
        );

    [Fact]
    public void A_filter_and_its_row_say_the_same() =>
        Many.Sample(
            rounds =>
            {
                var rows = FigureCounting.Count(rounds, Wide with { By = [FigureDimension.Governorate] }, Units);
                foreach (var (group, counts) in rows)
                {
                    var filtered = Wide with { Filter = new FigureFilter { Governorate = group.Governorate } };
                    FigureCounting.Count(rounds, filtered, Units).Values.Single().ShouldBe(counts);
                }
            },
            iter: 40
        );

    [Fact]
    public void The_citizens_own_choice_can_be_asked_for()
    {
        var rounds = Rounds([
            .. Histories.Answered,
            new ComplaintRecategorised(On(2, 11), "conduct", "fees", Some.Reason, Some.Keys with { CategoryId = "fees" }),
        ]);

        Keys(By(FigureDimension.Category)).ShouldBe(["fees"]);
        Keys(By(FigureDimension.Category) with { Chosen = true }).ShouldBe(["conduct"]);

        IEnumerable<string?> Keys(FigureQuestion question) => FigureCounting.Count(rounds, question, Units).Keys.Select(k => k.Category);
    }

    [Fact]
    public void Every_filter_narrows()
    {
        var rounds = Rounds(Histories.Answered);
        FigureFilter fits = new()
        {
            Agency = Tree.Ministry,
            Service = "surgery",
            Category = "conduct",
            Governorate = "erbil",
            Kind = SubjectKind.Person,
            Language = Language.Ckb,
            Channel = FigureChannel.Online,
            ContactKind = ContactChannel.Phone,
        };

        Whole(rounds, All with { Filter = fits }).Filed.ShouldBe(1);
        FigureFilter[] others =
        [
            fits with
            {
                Agency = Tree.Municipality,
            },
            fits with
            {
                Service = "x-ray",
            },
            fits with
            {
                Category = "conduct-rudeness",
            },
            fits with
            {
                Governorate = "duhok",
            },
            fits with
            {
                Kind = SubjectKind.Service,
            },
            fits with
            {
                Language = Language.En,
            },
            fits with
            {
                Channel = FigureChannel.Assisted,
            },
            fits with
            {
                ContactKind = ContactChannel.Email,
            },
            fits with
            {
                Severity = 3,
            },
        ];
        others.Sum(other => Whole(rounds, All with { Filter = other }).Filed).ShouldBe(0);
    }

    private static FigureCounts Sum(IEnumerable<FigureCounts> rows) =>
        rows.Aggregate(new FigureCounts(), (sum, row) => sum.Plus(row)) with
        {
            Complaints = 0,
        };

    private static string[] Lines(IReadOnlyDictionary<FigureGroup, FigureCounts> rows) =>
        [.. rows.Select(row => $"{row.Key} {row.Value}").Order(StringComparer.Ordinal)];
}
