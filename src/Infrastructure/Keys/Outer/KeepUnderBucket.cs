using System.Data.Common;
using JasperFx;
using Weasel.Core;
using Weasel.Storage;

namespace Ccs.Infrastructure.Keys.Outer;

/// <summary>
/// Puts a data key, wrapped anew, in the place of what was there, if its bucket key is the current one still: looked at in the commit's own
/// transaction, and held until it ends. Else the commit is lost, and the next try asks for the bucket key again.
/// </summary>
internal sealed class KeepUnderBucket(string table, WrappedKey wrapped, KeyName name, CurrentKeys current)
    : Weasel.Storage.IStorageOperation
{
    public Type DocumentType => typeof(WrappedKey);

    public OperationRole Role() => OperationRole.Update;

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        builder.Append($"with held as (select generation from {KeyTable.Current} where slot = ");
        builder.AppendParameter(name.Slot);
        builder.Append(" and generation = ");
        builder.AppendParameter(name.Generation);
        builder.Append($" for share) update {table} w set data = w.data || jsonb_build_object('keyId', ");
        builder.AppendParameter(wrapped.KeyId);
        builder.Append("::text, 'wrapped', ");
        builder.AppendParameter(wrapped.Wrapped);
        builder.Append("::text), mt_last_modified = transaction_timestamp() from held where w.id = ");
        builder.AppendParameter(wrapped.Id);
        builder.Append(" returning w.id");
    }

    public async Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token)
    {
        if (!await reader.ReadAsync(token))
        {
            current.Forget(name.Slot);
            exceptions.Add(new ConcurrencyException("The bucket's key was replaced meanwhile, or the complaint erased."));
        }
    }
}
