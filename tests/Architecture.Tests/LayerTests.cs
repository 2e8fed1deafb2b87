using Ccs.Application.Pipeline;

namespace Ccs.Architecture.Tests;

public sealed class LayerTests
{
    private static readonly string[] Engines =
        ["Marten", "Wolverine", "Hangfire", "Npgsql", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "JasperFx", "Weasel", "MailKit", "Serilog"];

    [Fact]
    public void The_domain_knows_the_framework_and_nothing_else() =>
        Walls.Domain.GetReferencedAssemblies().Select(reference => reference.Name!)
            .ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void The_application_knows_no_engine() => Walls.Trespasses(Walls.Application, Engines).ShouldBeEmpty();

    [Fact]
    public void The_infrastructure_does_not_know_the_web() => Walls.Trespasses(Walls.Infrastructure, "Ccs.WebApi").ShouldBeEmpty();

    [Fact]
    public void The_walls_can_be_seen_to_fall() =>
        Walls.Trespasses(Walls.Infrastructure, Engines).ShouldContain("Marten");

    [Fact]
    public void Handlers_are_internal_and_named_so()
    {
        var handlers = Walls.Implementing(Walls.Application, "IRequestHandler`2");

        handlers.Length.ShouldBeGreaterThan(35);
        handlers.Where(type => type.IsPublic || !type.Name.EndsWith("Handler", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Reactions_and_jobs_are_named_so_and_are_no_handlers()
    {
        var reactions = Walls.Application.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: true } && type.GetMethod("Handle") is not null).ToArray();
        reactions.Length.ShouldBeGreaterThan(1);
        reactions.ShouldAllBe(type => type.Name.EndsWith("Reaction", StringComparison.Ordinal));
        Infrastructure.Jobs.HangfireSetup.Jobs.ShouldAllBe(job => job.Job.Name.EndsWith("Job", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_has_one_handler()
    {
        var commands = Walls.Implementing(Walls.Application, "ICommand`1");
        var handled = Walls.Implementing(Walls.Application, "IRequestHandler`2")
            .SelectMany(handler => handler.GetInterfaces().Where(i => i.Name == "IRequestHandler`2").Select(i => i.GetGenericArguments()[0]));

        commands.Length.ShouldBeGreaterThan(25);
        handled.Where(commands.Contains).ShouldBe(commands, ignoreOrder: true);
        commands.ShouldAllBe(command => typeof(IAboutComplaint).IsAssignableFrom(command) || command.Name == "FileComplaint" || command.Namespace!.EndsWith("Directory", StringComparison.Ordinal));
    }
}
