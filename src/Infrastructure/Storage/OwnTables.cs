using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys.Outer;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// Tables that are laid with the store's and are written by statements of our own, and columns that such statements ask for.
/// </summary>
internal static class OwnTables
{
    public static void Configure(StoreOptions options)
    {
        options.Storage.ExtendedSchemaObjects.Add(SharedCounts.Table());
        options.Storage.ExtendedSchemaObjects.Add(Readiness.Table());
        options.Storage.ExtendedSchemaObjects.AddRange(KeyTable.Tables());
        options.Schema.For<Draft>().Duplicate(x => x.Network!).Duplicate(x => x.Size);
    }
}
