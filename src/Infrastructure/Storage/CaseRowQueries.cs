using Ccs.Application.Cases;
using Ccs.Domain.Complaints;
using Marten.Linq.MatchesSql;

namespace Ccs.Infrastructure.Storage;

/// <summary>The parts of a queue query.</summary>
internal static class CaseRowQueries
{
    public static IQueryable<CaseRow> Matching(this IQueryable<CaseRow> rows, CaseFilter filter)
    {
        if (filter.Status is { } status)
        {
            rows = rows.Where(r => r.Status == status);
        }

        if (filter.AgencyIds is { } agencies)
        {
            var any = agencies.ToList();
            rows = rows.Where(r => any.Contains(r.AgencyId!));
        }

        if (filter.OfficerId is { } officer)
        {
            rows = officer == "none" ? rows.Where(r => r.OfficerId == null) : rows.Where(r => r.OfficerId == officer);
        }

        if (filter.CategoryIds is { } categories)
        {
            var any = categories.ToList();
            rows = rows.Where(r => any.Contains(r.CategoryId));
        }

        if (filter.ComplaintCode is { } code)
        {
            rows = rows.Where(r => r.ComplaintCode == code);
        }

        return filter.Words.Aggregate(rows.Late(filter), WithWord);
    }

    public static IQueryable<CaseRow> After(this IQueryable<CaseRow> rows, CaseFilter filter)
    {
        if (CaseCursor.Read(filter.Cursor, filter.Sort) is not { } cursor)
        {
            return rows;
        }

        var (key, id) = cursor;
        return filter.Sort switch
        {
            CaseSort.Deadline => rows.Where(r => r.MatchesSql("(d.sort_on, d.id) > (?, ?)", key, id)),
            CaseSort.Filed => rows.Where(r => r.MatchesSql("(d.filed_at, d.id) > (?, ?)", key, id)),
            _ => rows.Where(r => r.MatchesSql("(d.filed_at, d.id) < (?, ?)", key, id)),
        };
    }

    public static IQueryable<CaseRow> Sorted(this IQueryable<CaseRow> rows, CaseSort sort) => sort switch
    {
        CaseSort.Filed => rows.OrderBy(r => r.FiledAt).ThenBy(r => r.Id),
        CaseSort.Newest => rows.OrderByDescending(r => r.FiledAt).ThenByDescending(r => r.Id),
        _ => rows.OrderBy(r => r.SortOn).ThenBy(r => r.Id),
    };

    private static IQueryable<CaseRow> Late(this IQueryable<CaseRow> rows, CaseFilter filter)
    {
        var today = filter.Today;
        return filter.Overdue switch
        {
            true => rows.Where(r => r.Status == ComplaintStatus.Assigned && !r.WaitsForComplainant && r.SortOn < today),
            false => rows.Where(r => r.Status != ComplaintStatus.Assigned || r.WaitsForComplainant || r.SortOn >= today),
            _ => rows,
        };
    }

    /// <summary>The word stands in the personal text (by its token) or in the name of the agency, service or category.</summary>
    private static IQueryable<CaseRow> WithWord(IQueryable<CaseRow> rows, SearchWord word)
    {
        const string Found = "(d.id in (select t.id from ccs.mt_doc_searchterms t where t.data -> 'tokens' ? ^) "
            + "or d.agency_id = any(^) or d.service_id = any(^) or d.category_id = any(^))";
        string[] agencies = [.. word.AgencyIds];
        string[] services = [.. word.ServiceIds];
        string[] categories = [.. word.CategoryIds];
        return rows.Where(r => r.MatchesSql('^', Found, word.Token, agencies, services, categories));
    }
}
