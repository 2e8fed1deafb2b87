namespace Ccs.Benchmarks;

/// <summary>What was done in one round, from an empty outbox to an empty outbox.</summary>
/// <param name="Calls">While it was asked.</param>
/// <param name="Seconds">From the first call until the last message of the round was out.</param>
/// <param name="Program">What the program used of the processors until then.</param>
/// <param name="Database">What the server of its database used.</param>
internal sealed record Round(Calls Calls, double Seconds, TimeSpan Program, TimeSpan Database)
{
    /// <summary>A second, while it was asked.</summary>
    public double Peak => Calls.PerSecond;

    /// <summary>A second, with everything that they leave to be done.</summary>
    public double Sustained => Calls.Done / Seconds;

    /// <summary>Milliseconds of the program for one.</summary>
    public double ProgramEach => Program.TotalMilliseconds / Calls.Done;

    /// <summary>Milliseconds of the database for one.</summary>
    public double DatabaseEach => Database.TotalMilliseconds / Calls.Done;
}
