using Npgsql;

namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>The columns of this node: charges, clocks that have ended, hand-overs.</summary>
internal sealed class FigureImages : IDisposable
{
    private readonly HandOverSource _handOvers = new();

    public FigureImages(NpgsqlDataSource database, TimeProvider clock)
    {
        Charges = new FigureImage(database, clock, new ChargeSource());
        Clocks = new FigureImage(database, clock, new ClockSource());
        HandOvers = new FigureImage(database, clock, _handOvers);
    }

    public FigureImage Charges { get; }

    public FigureImage Clocks { get; }

    public FigureImage HandOvers { get; }

    /// <summary>Of the hand-overs, by their numbers.</summary>
    public HandOverMove[] Moves => _handOvers.Moves.All;

    /// <inheritdoc cref="FigureImage.Ready"/>
    public Task Ready(CancellationToken cancellation) =>
        Task.WhenAll(Charges.Ready(cancellation), Clocks.Ready(cancellation), HandOvers.Ready(cancellation));

    /// <summary>The next question reads all of it again.</summary>
    public void Forget()
    {
        Charges.Forget();
        Clocks.Forget();
        HandOvers.Forget();
    }

    public void Dispose()
    {
        Charges.Dispose();
        Clocks.Dispose();
        HandOvers.Dispose();
    }
}
