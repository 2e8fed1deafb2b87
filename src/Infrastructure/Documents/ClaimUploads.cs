using System.Data.Common;
using JasperFx;
using Weasel.Core;
using Weasel.Storage;

namespace Ccs.Infrastructure.Documents;

/// <summary>
/// Takes the rows of claimed uploads away with the commit, and fails the commit where one is gone already. Marten's own delete does not
/// tell whether there was something to delete. The lock on the row decides between two claims, or a claim and the removal, at once.
/// </summary>
internal sealed class ClaimUploads(string table, IReadOnlyList<Guid> ids) : Weasel.Storage.IStorageOperation
{
    public Type DocumentType => typeof(Upload);

    public OperationRole Role() => OperationRole.Deletion;

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        builder.Append($"delete from {table} where id = any(");
        builder.AppendParameter(ids.ToArray());
        builder.Append(") returning id");
    }

    public async Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token)
    {
        var gone = 0;
        while (await reader.ReadAsync(token))
        {
            gone++;
        }

        if (gone != ids.Count)
        {
            exceptions.Add(new ConcurrencyException("An upload was claimed or removed meanwhile."));
        }
    }
}
