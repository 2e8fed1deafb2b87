using Ccs.Domain.Figures.Acts;

namespace Ccs.Domain.Tests.Tables;

/// <summary>Who may do what with the figures, written out by hand; columns as in <see cref="Authority"/>.</summary>
public sealed class FigureAuthoritySpecs
{
    private const string Table = """
                             Co Of He In Ce Au An Ad
        Read                 -  -  x  -  x  -  x  -
        ListCases            -  -  x  -  x  -  -  -
        SetWeights           -  -  -  -  x  -  -  -
        RecordMeasure        -  -  x  -  x  -  x  -
        ExplainSignal        -  -  -  -  -  -  x  -
        Rehearse             -  -  -  -  x  -  x  -
        Screen               -  -  -  -  -  -  -  -
        """;

    private static readonly Role?[] Columns =
    [
        null,
        Role.Officer,
        Role.AgencyHead,
        Role.Inspector,
        Role.CentreOfficer,
        Role.Auditor,
        Role.Analyst,
        Role.Administrator,
    ];

    private static readonly Dictionary<string, string[]> Rows = Table
        .Split('\n')
        .Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => words[0], words => words[1..]);

    public static TheoryData<FigureAct> Acts => [.. Enum.GetValues<FigureAct>()];

    [Fact]
    public void The_table_names_every_act() => Rows.Keys.ShouldBe(Enum.GetNames<FigureAct>());

    [Theory]
    [MemberData(nameof(Acts))]
    public void Only_those_whom_the_table_names_may_do_it_and_the_system(FigureAct act)
    {
        foreach (var actor in People.All.Where(actor => actor.Kind != ActorKind.System))
        {
            actor.May(act).ShouldBe(Rows[act.ToString()][Array.IndexOf(Columns, actor.Role)] == "x", actor.Role.ToString());
        }

        People.Job.May(act).ShouldBeTrue();
        new Actor(ActorKind.Staff, "nobody").May(act).ShouldBeFalse("staff without a role");
        new Actor(ActorKind.Staff, "head", Role.AgencyHead).May(act).ShouldBeFalse("a head of nothing");
    }
}
