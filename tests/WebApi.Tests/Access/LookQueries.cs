namespace Ccs.WebApi.Tests.Access;

/// <summary>The looks that stand in the store.</summary>
internal static class LookQueries
{
    /// <summary>At one complaint, in order: <c>case:work,document:document</c>; empty where there is none.</summary>
    public static Task<string> LooksAt(
        this CcsFixture ccs,
        string complaintId,
        string columns = "data ->> 'what' || ':' || (data ->> 'purpose')"
    ) =>
        ccs.Text(
            $"""
            select coalesce(string_agg({columns}, ',' order by seq_id), '') from ccs.mt_events
            where type = 'case-accessed.v2' and data ->> 'complaintId' = '{complaintId}'
            """
        );

    /// <summary>What was looked at, without the purposes.</summary>
    public static Task<string> LookedAt(this CcsFixture ccs, string complaintId) => ccs.LooksAt(complaintId, "data ->> 'what'");

    /// <summary>Lists that showed this complaint.</summary>
    public static Task<long> Lists(this CcsFixture ccs, string complaintId, string purpose) =>
        ccs.Count(
            $"""
            select count(*) from ccs.mt_events
            where type = 'cases-listed' and data ->> 'purpose' = '{purpose}' and data -> 'shown' ? '{complaintId}'
            """
        );

    /// <summary>Lists of what is like this complaint.</summary>
    public static Task<long> ListsOfSimilar(this CcsFixture ccs, string complaintId) =>
        ccs.Count(
            $$"""
            select count(*) from ccs.mt_events
            where type = 'cases-listed' and data -> 'filter' @> '[{"name": "like", "value": "{{complaintId}}"}]'
            """
        );
}
