using Ccs.TestKit;

namespace Ccs.Benchmarks;

/// <summary>Where a measured program keeps its things, and finds them again at its next start.</summary>
internal sealed record Home(string Database, string DataFolder)
{
    public static async Task<Home> New(TestPostgres postgres) => new(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
}
