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
        // To the letter the expression that the index of MartenSetup has: any other way of writing it reads every row. And an array, not a set to join
        // with: the planner knows nothing of how rare a word is, and would walk the queue in its order and ask of every row whether it has the word.
        const string InText = "d.id = any(array(select t.id from ccs.mt_doc_searchterms t where (t.data ->> 'tokens')::jsonb ? ^))";
        List<object> values = [word.Token];
        var names = Named("agency_id", word.AgencyIds) + Named("service_id", word.ServiceIds) + Named("category_id", word.CategoryIds);
        return rows.Where(r => r.MatchesSql('^', $"({InText}{names})", values.ToArray()));

        string Named(string column, IReadOnlyList<string> ids)
        {
            if (ids.Count == 0)
            {
                return string.Empty;
            }

            values.Add(ids.ToArray());
            return $" or d.{column} = any(^)";
        }
    }
}
