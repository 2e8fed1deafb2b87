using Ccs.Application.Administration.Directory;
using Ccs.Application.Cases;
using Ccs.Application.Cases.Views;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Accounts;
using Ccs.Domain.Batches;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Access;
using Ccs.Infrastructure.Audit;
using Ccs.Infrastructure.Documents;
using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Gateways;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Projections;
using Ccs.Infrastructure.Proof;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using Weasel.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Ccs.Infrastructure.Storage;

/// <summary>The only configuration of the event store. Every option that is not the default says why.</summary>
public static class MartenSetup
{
    public const string Schema = "ccs";

    public static void Configure(StoreOptions options, NpgsqlDataSource connections, bool mayChangeSchema)
    {
        options.Connection(connections);
        options.DatabaseSchemaName = Schema;
        options.DisableNpgsqlLogging = true;

        // Production lays its schema by an explicit command only; a node that starts must not lock tables.
        options.AutoCreateSchemaObjects = mayChangeSchema ? AutoCreate.CreateOrUpdate : AutoCreate.None;
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, StoredJson.Configure);

        OwnTables.Configure(options);
        Events(options);
        Documents(options);
        DocumentsSchema.Configure(options);
        LogSchema.Configure(options);
        AuditSetup.Configure(options);
        options.Storage.ExtendedSchemaObjects.Add(new Sequence(CaseNumbers.Counter));
        CodeQuotas.Configure(options);
        SmsBudget.Configure(options);
        Projections(options);
    }

    private static void Events(StoreOptions options)
    {
        options.Events.StreamIdentity = StreamIdentity.AsGuid;

        // Off by default, and columns that are not there from the first event on are lost to the audit for ever.
        options.Events.MetadataConfig.HeadersEnabled = true;
        options.Events.MetadataConfig.CorrelationIdEnabled = true;
        options.Events.MetadataConfig.CausationIdEnabled = true;
        options.Events.MetadataConfig.UserNameEnabled = true;

        // A session lock: a transaction-scoped one would hold back the high-water mark and vacuum.
        options.Events.UseAdvisoryLockTransaction = false;
        foreach (var type in EventNames.All)
        {
            options.Events.MapEventType(type, EventNames.Of(type));
        }
    }

    private static void Documents(StoreOptions options)
    {
        options
            .Schema.For<CaseRow>()
            // Rows are written with every commit of their stream, which has the version that is checked; the column is as it always was.
            .UseNumericRevisions(true)
            .Duplicate(x => x.Status)
            .Duplicate(x => x.AgencyId!)
            .Duplicate(x => x.Desk)
            .Duplicate(x => x.OfficerId!)
            .Duplicate(x => x.CategoryId)
            .Duplicate(x => x.ServiceId!)
            .Duplicate(x => x.SortOn)
            .Duplicate(x => x.DueOn!)
            .Duplicate(x => x.RemindOn!)
            .Duplicate(x => x.EscalateOn!)
            .Duplicate(x => x.TriageFrom!)
            .Duplicate(x => x.WaitsForComplainant)
            .Duplicate(x => x.FiledAt)
            .Duplicate(x => x.AnsweredAt!)
            .Duplicate(x => x.ClosedAt!)
            .Duplicate(x => x.Erased)
            .Duplicate(x => x.Governorate)
            .Duplicate(x => x.CaseNumber!)
            .Duplicate(x => x.BarredTo!)
            .Duplicate(x => x.CentreAskedAt!)
            .Duplicate(x => x.CorrectionUnanswered)
            .Duplicate(x => x.MovedFrom!)
            .Duplicate(x => x.WaitsForOriginal!)
            .Index(x => new { x.SortOn, x.Id })
            .Index(x => new { x.FiledAt, x.Id })
            .Index(x => new { x.AgencyId, x.SortOn })
            .Index(x => new { x.OfficerId, x.SortOn })
            .Index(x => new { x.ServiceId, x.Governorate })
            // Counts are made from this one alone, without a look at any row.
            .Index(
                x => new
                {
                    x.Status,
                    x.AgencyId,
                    x.Desk,
                },
                index => index.IncludeColumns = ["officer_id", "waits_for_complainant", "sort_on", "filed_at", "category_id", "barred_to"]
            );
        options
            .Schema.For<ComplaintTracking>()
            .UseNumericRevisions(true)
            .UniqueIndex(Marten.Schema.UniqueIndexType.Computed, x => x.CodeToken!);

        // On (data ->> 'tokens')::jsonb: what CaseRowQueries asks for has to be written in the same way.
        options.Schema.For<SearchTerms>().Duplicate(x => x.Contact).Index(x => x.Tokens, index => index.Method = IndexMethod.gin);
        options.Schema.For<UnverifiedFiling>().Duplicate(x => x.FiledAt).Duplicate(x => x.Contact);
        options.Schema.For<FilingReturned>();

        // Each message is claimed and said sent: neither may touch what is indexed (Duplicate() makes an index, DuplicateField() none).
        options.Schema.For<Notice>().Duplicate(x => x.ComplaintId);
        options.Policies.ForAllDocuments(mapping =>
        {
            if (mapping.DocumentType == typeof(Notice))
            {
                mapping.DuplicateField([typeof(Notice).GetProperty(nameof(Notice.Lease))!]);
                mapping.DuplicateField([typeof(Notice).GetProperty(nameof(Notice.LeasedUntil))!]);
            }
        });
        options.Schema.For<VerificationChallenge>().UseOptimisticConcurrency(true);
        options.Schema.For<RecoveryQuota>().UseOptimisticConcurrency(true);
        options.Schema.For<RecoveredCode>();
        options.Schema.For<OfficeNetwork>();
        options.Schema.For<Draft>().UseOptimisticConcurrency(true).Duplicate(x => x.ExpiresAt);
        options.Schema.For<SavedView>().Index(x => x.StaffId);
        options.Schema.For<WrappedKey>();
        options.Schema.For<EndedToken>();
        options.Schema.For<AccountRequest>().UseOptimisticConcurrency(true).Index(x => x.AccountId);
        options.Schema.For<IdempotentReply>().Index(x => x.ComplaintId);
        options.Schema.For<HolidayMove>();
        options.Schema.For<Batch>().Duplicate(x => x.MadeBy).GinIndexJsonData();
        options.Schema.For<BatchSight>().Duplicate(x => x.At);
        options.Schema.For<BatchTask>().Duplicate(x => x.ActId).Duplicate(x => x.State);
    }

    private static void Projections(StoreOptions options)
    {
        // Write state is folded live; what people look at right after their own act is inline; figures may lag.
        options.Projections.Add(new ComplaintAggregation(), ProjectionLifecycle.Live);
        options.Projections.Add(
            new VerifiedComplaintProjection(),
            ProjectionLifecycle.Inline,
            VerifiedComplaintProjection.Name,
            rebuild =>
            {
                rebuild.DeleteViewTypeOnTeardown<CaseRow>();
                rebuild.DeleteViewTypeOnTeardown<ComplaintTracking>();
            }
        );
        options.Projections.Add(
            new BatchProjection(),
            ProjectionLifecycle.Inline,
            BatchProjection.Name,
            rebuild => rebuild.DeleteViewTypeOnTeardown<Batch>()
        );
        AccessSetup.Configure(options);
        FiguresSetup.Configure(options);

        // All three are on by default: a projection that throws would go on with wrong figures and nobody told.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Projections.Errors.SkipSerializationErrors = false;
    }
}
