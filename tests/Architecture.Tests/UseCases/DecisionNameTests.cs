using Ccs.Application.Cases;
using Ccs.Domain.Complaints.Decisions;

namespace Ccs.Architecture.Tests.UseCases;

/// <summary>The commands of staff and their names in the HTTP contract.</summary>
public sealed class DecisionNameTests
{
    private static IReadOnlyList<SourceFile> UseCases =>
        [
            .. UseCaseRules
                .CaseDecisions(Assemblies.Application.GetTypes())
                .Select(type => Repository.File($"src/Application/Complaints/{type.Name}.cs")),
        ];

    [Fact]
    public void Every_command_of_staff_is_a_decision_with_a_name() =>
        DecisionNameRules.WithoutName(UseCases, DecisionNames.Staff).ShouldBeEmpty();

    [Fact]
    public void Every_named_decision_has_one_command() =>
        UseCases.Select(file => DecisionNameRules.DecisionOf(file)!.Value).ShouldBe(DecisionNames.Staff.Keys, ignoreOrder: true);

    [Fact]
    public void No_two_decisions_have_the_same_name() => DecisionNames.Staff.Values.ShouldBeUnique();

    [Fact]
    public void Proof_that_a_decision_without_a_name_is_reported()
    {
        var none = new SourceFile("src/Nothing.cs", "var @case = desk.OpenForSystem(command.ComplaintId);");
        var expire = new SourceFile("src/Expire.cs", "var @case = await desk.Open(command, Decision.Expire, cancellationToken);");
        var two = new SourceFile("src/Two.cs", "desk.Open(command, Decision.Assign, c); desk.Open(command, Decision.Refer, c);");
        var good = new SourceFile("src/Assign.cs", "desk.Open(command, Decision.Assign, c);");

        DecisionNameRules.WithoutName([none, expire, two, good], DecisionNames.Staff).ShouldBe(["Nothing", "Expire", "Two"]);
        DecisionNameRules.DecisionOf(good).ShouldBe(Decision.Assign);
    }
}
