using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;
using Ccs.Domain.Time;

namespace Ccs.Application.Figures;

/// <summary>Where everybody comes who wants something of the figures: who it is (401), and whether it is theirs (403).</summary>
internal sealed class FigureDesk(ICurrentActor current, ISecretProtector protector, IFigureActs acts, TimeProvider clock)
{
    /// <summary>What the words of measures and explanations are sealed for: somebody may have written a name into them.</summary>
    public const string TextPurpose = "figure text";

    /// <summary>
    /// What is told to those who see no cases: complaints about persons are so few at any desk that a number would tell of one, and below a
    /// ministry they are the centre's alone. Signals and effects of measures, which everybody here reads, are of these too.
    /// </summary>
    public static readonly FigureFilter OfServices = new() { Kind = SubjectKind.Service };

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>In the Region.</summary>
    public DateOnly Today => WorkingCalendar.DayOf(Now);

    /// <exception cref="NotSignedInException">Nobody.</exception>
    /// <exception cref="NotYoursToDoException">The role may not.</exception>
    public Actor Require(FigureAct act)
    {
        var actor = current.Actor;
        if (actor.Kind == ActorKind.Complainant)
        {
            throw new NotSignedInException();
        }

        return actor.May(act) ? actor : throw new NotYoursToDoException();
    }

    /// <summary>What was done with the figures until the end of a day.</summary>
    public async Task<FigureActs> ActsAsKnown(DateOnly day, CancellationToken cancellation) => (await acts.Get(cancellation)).AsKnown(day);

    public Sealed Seal(string text) => new(protector.Protect(TextPurpose, VisibleText.Clean(text)));

    /// <summary>Null where it was sealed under a master key that is kept no more.</summary>
    public string? Open(Sealed text)
    {
        try
        {
            return protector.Unprotect(TextPurpose, text.Token);
        }
        catch (Exception gone) when (gone is CryptographicException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
