namespace Ccs.Domain.Tests.Tables;

/// <summary>Every decision against everybody who may come to the door.</summary>
public sealed class AuthorityTableSpecs
{
    public static TheoryData<Decision> Decisions => [.. Enum.GetValues<Decision>()];

    [Fact]
    public void The_table_names_every_decision() => Authority.Decisions.ShouldBe(Enum.GetNames<Decision>());

    [Fact]
    public void The_table_knows_every_role() =>
        People.All.Where(a => a.IsStaff).Select(a => a.Role!.Value).Distinct().ShouldBe(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Only_those_whom_the_table_names_may_take_it(Decision decision)
    {
        var may = People.All.Where(actor => actor.MayTake(decision)).Select(Name);

        may.ShouldBe(People.All.Where(actor => Authority.MayTake(actor, decision)).Select(Name));
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void The_system_is_never_in_its_own_way(Decision decision) =>
        // Which job takes which decision is the code of that job; no request is ever answered as the system.
        People.Job.MayTake(decision).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Staff_without_a_role_may_take_nothing(Decision decision) =>
        new Actor(ActorKind.Staff, "nobody").MayTake(decision).ShouldBeFalse();

    private static string Name(Actor actor) => actor.Role?.ToString() ?? actor.Kind.ToString();
}
