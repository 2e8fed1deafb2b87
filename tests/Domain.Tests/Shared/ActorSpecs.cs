namespace Ccs.Domain.Tests.Shared;

/// <summary>Who decided, as it stands in the metadata of every event.</summary>
public sealed class ActorSpecs
{
    [Fact]
    public void Each_kind_of_actor_is_told_from_the_others()
    {
        Actor.Complainant.ToString().ShouldBe("complainant");
        Actor.System("expiry").ToString().ShouldBe("system:expiry");
        Actor.Staff(Some.NoteId, Role.Officer, Tree.Hospital).ToString().ShouldBe($"staff:{Some.NoteId}");
    }

    [Fact]
    public void Only_the_centre_officer_is_the_centre() => People.All.Where(a => a.IsCentre).ShouldBe([People.Centre]);

    [Fact]
    public void The_sealed_never_shows_in_a_log_line() => new Sealed("v1.secret").ToString().ShouldBe("(sealed)");
}
