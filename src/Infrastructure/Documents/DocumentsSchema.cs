using Marten;

namespace Ccs.Infrastructure.Documents;

/// <summary>The one table of this part: uploads that nobody has claimed.</summary>
public static class DocumentsSchema
{
    public static void Configure(StoreOptions options) => options.Schema.For<Upload>().Duplicate(x => x.At).Duplicate(x => x.Size);
}
