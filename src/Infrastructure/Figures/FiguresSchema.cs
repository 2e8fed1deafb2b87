using Ccs.Infrastructure.Figures.Editions;
using Ccs.Infrastructure.Storage;
using Marten;
using Weasel.Postgresql.Tables;

namespace Ccs.Infrastructure.Figures;

/// <summary>The tables of the figures: made of events, and made again by a rebuild.</summary>
internal static class FiguresSchema
{
    /// <summary>What the fold of a complaint goes on from: a row a complaint.</summary>
    public const string Facts = $"{MartenSetup.Schema}.figure_facts";

    /// <summary>Charges, since and until which event: a row for each state of each.</summary>
    public const string Charges = $"{MartenSetup.Schema}.figure_charge";

    /// <summary>Clocks of rounds, likewise.</summary>
    public const string Clocks = $"{MartenSetup.Schema}.figure_clock";

    /// <summary>Holdings that ended, likewise.</summary>
    public const string HandOvers = $"{MartenSetup.Schema}.figure_handover";

    /// <summary>The first event of each day.</summary>
    public const string Marks = $"{MartenSetup.Schema}.figure_mark";

    /// <summary>Events counted, by kind.</summary>
    public const string Events = $"{MartenSetup.Schema}.figure_event";

    /// <summary>What the nightly count found.</summary>
    public const string Checks = $"{MartenSetup.Schema}.figure_check";

    /// <summary>A small number for each id that stands in the rows; it outlives a rebuild.</summary>
    public const string Keys = $"{MartenSetup.Schema}.figure_key";

    /// <summary>An entry that there still is.</summary>
    public const long Open = long.MaxValue;

    /// <summary>The same in a statement.</summary>
    public const string OpenText = "9223372036854775807";

    /// <summary>What a rebuild empties.</summary>
    public static IReadOnlyList<string> Rebuilt { get; } = [Facts, Charges, Clocks, HandOvers, Marks, Events, Checks];

    public static void Configure(StoreOptions options) =>
        options.Storage.ExtendedSchemaObjects.AddRange([
            OfFacts(),
            OfCharges(),
            OfClocks(),
            OfHandOvers(),
            OfTwo(Marks, ("day", "date"), ("seq", "bigint")),
            OfTwo(Events, ("kind", "text"), ("n", "bigint")),
            OfTwo(Checks, ("mark", "bigint"), ("differs", "text")),
            OfTwo(Keys, ("id", "smallint"), ("name", "text")),
            EditionShelf.Layout(),
        ]);

    private static Table OfFacts()
    {
        var table = new Table(Facts);
        table.AddColumn("complaint_id", "uuid").AsPrimaryKey();
        table.AddColumn("filed", "bigint").NotNull();
        table.AddColumn("facts", "text").NotNull();
        table.Indexes.Add(new IndexDefinition("figure_facts_filed") { Columns = ["filed"], IsUnique = true });
        return table;
    }

    private static Table OfCharges()
    {
        var table = Entries(Charges);
        // What began, and what ended, since a mark.
        table.Indexes.Add(new IndexDefinition("figure_charge_since") { Columns = ["since"], Method = IndexMethod.brin });
        // Written as PostgreSQL writes it back, else each comparison of the schema finds another index.
        table.Indexes.Add(
            new IndexDefinition("figure_charge_until") { Columns = ["until"], Predicate = $"(until < '{OpenText}'::bigint)" }
        );
        table.AddColumn("n", "smallint").NotNull();
        table.AddColumn("x", "smallint").NotNull();
        return table;
    }

    private static Table OfClocks()
    {
        var table = Entries(Clocks);
        // Of the clocks that run now, or ran at a mark, few end after it.
        table.Indexes.Add(new IndexDefinition("figure_clock_running") { Columns = ["until"], Predicate = "(state = 0)" });
        table.AddColumn("state", "smallint").NotNull();
        table.AddColumn("days", "smallint");
        table.AddColumn("due", "date");
        table.AddColumn("stands", "boolean").NotNull();
        table.AddColumn("waits", "boolean").NotNull();
        table.AddColumn("stood", "text").NotNull();
        return table;
    }

    private static Table OfHandOvers()
    {
        var table = Entries(HandOvers);
        table.AddColumn("move", "smallint").NotNull();
        table.AddColumn("next", "smallint");
        table.AddColumn("next_move", "smallint");
        table.AddColumn("ended_by", "smallint").NotNull();
        table.AddColumn("days", "smallint").NotNull();
        return table;
    }

    /// <summary>Of a complaint by the number of its filing; wide columns first, so that nothing is padded.</summary>
    private static Table Entries(string name)
    {
        var table = new Table(name);
        table.AddColumn("filed", "bigint").AsPrimaryKey();
        table.AddColumn("since", "bigint").AsPrimaryKey();
        table.AddColumn("until", "bigint").NotNull();
        table.AddColumn("day", "date").NotNull();
        table.AddColumn("round", "smallint").AsPrimaryKey();
        table.AddColumn("slot", "smallint").AsPrimaryKey();
        foreach (var column in new[] { "agency", "service", "category", "chosen", "governorate", "facets" })
        {
            table.AddColumn(column, "smallint").NotNull();
        }

        table.Indexes.Add(new IndexDefinition($"{table.Identifier.Name}_day") { Columns = ["day"] });
        return table;
    }

    private static Table OfTwo(string name, (string Name, string Type) key, (string Name, string Type) value)
    {
        var table = new Table(name);
        table.AddColumn(key.Name, key.Type).AsPrimaryKey();
        table.AddColumn(value.Name, value.Type).NotNull();
        return table;
    }
}
