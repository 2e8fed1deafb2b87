using Ccs.Infrastructure.Storage;
using Marten;
using Weasel.Postgresql.Tables;

namespace Ccs.Infrastructure.Access;

/// <summary>The table of looks: made of events, and made again by a rebuild.</summary>
internal static class LooksSchema
{
    /// <summary>A row a look, found by complaint, by account and by time.</summary>
    public const string Looks = $"{MartenSetup.Schema}.look";

    public static void Configure(StoreOptions options) => options.Storage.ExtendedSchemaObjects.Add(Layout());

    private static Table Layout()
    {
        var table = new Table(Looks);
        table.AddColumn("id", "uuid").AsPrimaryKey();
        table.AddColumn("at", "timestamptz").NotNull();
        table.AddColumn("staff_id", "text").NotNull();
        table.AddColumn("what", "text").NotNull();
        table.AddColumn("complaint_id", "uuid");
        table.AddColumn("document_id", "uuid");
        table.AddColumn("office", "text");
        table.AddColumn("agency_id", "text");
        table.AddColumn("purpose", "text");
        table.AddColumn("reason", "text");
        table.AddColumn("filter", "text");
        table.AddColumn("words", "text");
        table.AddColumn("shown", "uuid[]");
        table.Indexes.Add(new IndexDefinition("look_at") { Columns = ["at", "id"] });
        table.Indexes.Add(new IndexDefinition("look_complaint") { Columns = ["complaint_id", "at", "id"] });
        table.Indexes.Add(new IndexDefinition("look_staff") { Columns = ["staff_id", "at", "id"] });
        table.Indexes.Add(new IndexDefinition("look_shown") { Columns = ["shown"], Method = IndexMethod.gin });
        return table;
    }
}
