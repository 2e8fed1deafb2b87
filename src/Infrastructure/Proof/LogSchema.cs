using Ccs.Infrastructure.Storage;
using Marten;
using Weasel.Postgresql.Tables;

namespace Ccs.Infrastructure.Proof;

/// <summary>The tables of the log. Leaves, tiles and what was published are only ever added to.</summary>
internal static class LogSchema
{
    /// <summary>A row a leaf.</summary>
    public const string Leaves = $"{MartenSetup.Schema}.ccs_log";

    /// <summary>A row an epoch: how far the log is.</summary>
    public const string State = $"{MartenSetup.Schema}.ccs_log_state";

    /// <summary>Numbers that may still come.</summary>
    public const string Holes = $"{MartenSetup.Schema}.ccs_log_hole";

    /// <summary>Events that have no seal of ours, and no leaf.</summary>
    public const string Refused = $"{MartenSetup.Schema}.ccs_log_refused";

    /// <summary>Full tiles.</summary>
    public const string Tiles = $"{MartenSetup.Schema}.ccs_log_tile";

    /// <summary>Checkpoints as everybody was shown them.</summary>
    public const string Published = $"{MartenSetup.Schema}.ccs_log_published";

    /// <summary>What witnesses have signed of it.</summary>
    public const string Cosigned = $"{MartenSetup.Schema}.ccs_log_cosigned";

    /// <summary>What the nightly check found.</summary>
    public const string Checks = $"{MartenSetup.Schema}.ccs_log_check";

    /// <summary>What the working role may add to, and neither change nor empty.</summary>
    public static IReadOnlyList<string> OnlyAddedTo { get; } = [Leaves, Tiles, Published, Cosigned];

    public static void Configure(StoreOptions options) =>
        options.Storage.ExtendedSchemaObjects.AddRange([
            OfLeaves(),
            OfState(),
            OfSequences(Holes),
            OfSequences(Refused),
            OfTiles(),
            OfPublished(),
            OfCosigned(),
            OfChecks(),
        ]);

    private static Table OfLeaves()
    {
        var table = new Table(Leaves);
        table.AddColumn("epoch", "smallint").AsPrimaryKey();
        table.AddColumn("leaf_index", "bigint").AsPrimaryKey();
        table.AddColumn("seq_id", "bigint");
        table.AddColumn("kind", "smallint").NotNull();
        table.AddColumn("entry", "bytea").NotNull();
        // Each event once, whatever the writers do.
        table.Indexes.Add(new IndexDefinition("ccs_log_seq_id") { Columns = ["seq_id"], IsUnique = true });
        return table;
    }

    private static Table OfState()
    {
        var table = new Table(State);
        table.AddColumn("epoch", "smallint").AsPrimaryKey();
        table.AddColumn("origin", "text").NotNull();
        table.AddColumn("boundary", "bigint").NotNull();
        table.AddColumn("before", "bigint").NotNull();
        table.AddColumn("mark", "bigint").NotNull();
        table.AddColumn("size", "bigint").NotNull();
        table.AddColumn("edge", "bytea").NotNull();
        table.AddColumn("looked", "timestamptz").NotNull();
        table.AddColumn("signed", "text");
        table.AddColumn("asked", "timestamptz");
        return table;
    }

    private static Table OfSequences(string name)
    {
        var table = new Table(name);
        table.AddColumn("seq_id", "bigint").AsPrimaryKey();
        table.AddColumn("since", "timestamptz").NotNull();
        return table;
    }

    private static Table OfTiles()
    {
        var table = new Table(Tiles);
        table.AddColumn("epoch", "smallint").AsPrimaryKey();
        table.AddColumn("level", "smallint").AsPrimaryKey();
        table.AddColumn("n", "bigint").AsPrimaryKey();
        table.AddColumn("hashes", "bytea").NotNull();
        return table;
    }

    private static Table OfPublished()
    {
        var table = new Table(Published);
        table.AddColumn("epoch", "smallint").AsPrimaryKey();
        table.AddColumn("size", "bigint").AsPrimaryKey();
        table.AddColumn("at", "timestamptz").NotNull();
        table.AddColumn("note", "text").NotNull();
        return table;
    }

    private static Table OfCosigned()
    {
        var table = new Table(Cosigned);
        table.AddColumn("epoch", "smallint").AsPrimaryKey();
        table.AddColumn("size", "bigint").AsPrimaryKey();
        table.AddColumn("witness", "text").AsPrimaryKey();
        table.AddColumn("line", "text").NotNull();
        table.AddColumn("at", "timestamptz").NotNull();
        return table;
    }

    private static Table OfChecks()
    {
        var table = new Table(Checks);
        table.AddColumn("at", "timestamptz").AsPrimaryKey();
        table.AddColumn("leaves", "bigint").NotNull();
        table.AddColumn("found", "text").NotNull();
        return table;
    }
}
