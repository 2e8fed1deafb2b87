using Ccs.Application.Ports;

namespace Ccs.Application.Pipeline;

/// <summary>Work that nobody waits for, and that may meet with others at the same row.</summary>
internal static class Races
{
    /// <summary>Once more where it lost against somebody else, on what they left.</summary>
    /// <exception cref="StaleVersionException">It lost so many times.</exception>
    public static async Task TryAgain(int tries, Func<Task> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (StaleVersionException) when (attempt < tries)
            {
                // Once more.
            }
        }
    }
}
