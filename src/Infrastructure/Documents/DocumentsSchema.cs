using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Scanning;
using Marten;

namespace Ccs.Infrastructure.Documents;

/// <summary>Uploads that nobody has claimed, what is known of the harmlessness of files, and copies of them that tell nothing.</summary>
public static class DocumentsSchema
{
    public static void Configure(StoreOptions options)
    {
        options.Schema.For<CleanCopy>();
        options.Schema.For<FileScan>().Duplicate(x => x.State);
        options
            .Schema.For<Upload>()
            .Duplicate(x => x.At)
            .Duplicate(x => x.Size)
            .Duplicate(x => x.Holder)
            .Duplicate(x => x.Network)
            // What one network holds is summed from this one alone, at each upload.
            .Index(x => new { x.Network, x.Holder }, index => index.IncludeColumns = ["size"]);
    }
}
