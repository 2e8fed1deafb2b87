using Ccs.Application.Clock;
using Ccs.Application.Ports;

namespace Ccs.Application.Cases;

/// <summary>An agency is gone: what runs there goes to whoever stands for it.</summary>
/// <param name="AgencyId">Which.</param>
/// <param name="After">The last complaint that was looked at; the first message has none.</param>
public sealed record MoveCases(string AgencyId, Guid After);

/// <summary>After the commit of the succession. Each message takes some cases and leaves the rest to the next one.</summary>
public static class MoveCasesReaction
{
    public static Task<MoveCases?> Handle(MoveCases message, Succession succession, CancellationToken cancellation) =>
        succession.Next(message, cancellation);
}

/// <summary>Moves running cases away from agencies that take none.
/// What was moved is not found again: it may be begun anew at any time.</summary>
public sealed class Succession(ICaseRows rows, ICaseCounts counts, IDirectory directory, ICommandRunner runner)
{
    public const string Job = "succession";
    private const int Batch = 50;

    /// <returns>What is left; null at the end.</returns>
    /// <exception cref="StaleVersionException">This node has not heard yet that the agency is gone; the message comes again.</exception>
    public async Task<MoveCases?> Next(MoveCases message, CancellationToken cancellation)
    {
        var (known, _) = await directory.Load(cancellation);
        if (known.HasActiveAgency(message.AgencyId))
        {
            return null;
        }

        if ((await directory.Get(cancellation)).HasActiveAgency(message.AgencyId))
        {
            throw new StaleVersionException();
        }

        var cases = await rows.RunningAt(message.AgencyId, message.After, Batch, cancellation);
        foreach (var id in cases)
        {
            await runner.Run(Job, new MoveCase(id), cancellation);
        }

        return cases.Count < Batch ? null : message with { After = cases[^1] };
    }

    /// <summary>The same for all agencies that are gone: for what came there at the very moment at which it went.</summary>
    /// <returns>How many cases lay there.</returns>
    public async Task<int> Sweep(CancellationToken cancellation)
    {
        var (known, _) = await directory.Load(cancellation);
        var open = await counts.OpenByAgency(cancellation);
        var gone = open.Where(agency => !known.HasActiveAgency(agency.Key)).ToList();
        foreach (var (agency, _) in gone)
        {
            MoveCases? next = new(agency, Guid.Empty);
            while (next is not null)
            {
                next = await Next(next, cancellation);
            }
        }

        return gone.Sum(agency => agency.Value);
    }
}
