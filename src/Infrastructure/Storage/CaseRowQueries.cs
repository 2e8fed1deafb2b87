using Ccs.Application.Cases;
using Ccs.Domain.Complaints;

namespace Ccs.Infrastructure.Storage;

/// <summary>The parts of a queue query.</summary>
internal static class CaseRowQueries
{
    public static CaseSql Matching(this CaseSql rows, CaseFilter filter)
    {
        if (filter.Statuses is { } statuses)
        {
            rows.AndAny("d.status", statuses.Select(status => status.ToString()).ToArray());
        }

        if (filter.Ids is { } ids)
        {
            rows.AndAny("d.id", ids.ToArray());
        }

        if (filter.AgencyIds is { } agencies)
        {
            rows.AndAny("d.agency_id", agencies.ToArray());
        }

        if (filter.OfficerId is { } officer)
        {
            _ = officer == CaseFilter.Nobody ? rows.And("d.officer_id is null") : rows.And("d.officer_id = ^", officer);
        }

        if (filter.CategoryIds is { } categories)
        {
            rows.AndAny("d.category_id", categories.ToArray());
        }

        if (filter.CaseNumber is { } number)
        {
            rows.And("d.case_number = ^", number);
        }

        rows.Moving(filter).InTheTime(filter);
        foreach (var word in filter.Words)
        {
            rows.WithWord(word);
        }

        return rows;
    }

    public static CaseSql After(this CaseSql rows, CaseFilter filter)
    {
        if (CaseCursor.Read(filter.Cursor, filter.Sort) is not { } cursor)
        {
            return rows;
        }

        var (key, id) = cursor;
        return filter.Sort switch
        {
            CaseSort.Deadline => rows.And("(d.sort_on, d.id) > (^, ^)", key, id),
            CaseSort.Filed => rows.And("(d.filed_at, d.id) > (^, ^)", key, id),
            _ => rows.And("(d.filed_at, d.id) < (^, ^)", key, id),
        };
    }

    public static string Sorted(CaseSort sort) =>
        sort switch
        {
            CaseSort.Filed => "order by d.filed_at, d.id",
            CaseSort.Newest => "order by d.filed_at desc, d.id desc",
            _ => "order by d.sort_on, d.id",
        };

    /// <summary>Whose move it is; the same as <see cref="CaseRow.WaitingFor"/> and
    /// <see cref="CaseRow.IsOverdue"/> say of one row.</summary>
    private static CaseSql Moving(this CaseSql rows, CaseFilter filter)
    {
        _ = filter.Overdue switch
        {
            true => rows.And(CaseSql.Overdue, filter.Today),
            false => rows.And($"not {CaseSql.Overdue}", filter.Today),
            _ => rows,
        };
        _ = filter.CentreAsked switch
        {
            true => rows.And(CaseSql.CentreAsked),
            false => rows.And($"not ({CaseSql.CentreAsked})"),
            _ => rows,
        };
        _ = filter.CorrectionUnanswered switch
        {
            true => rows.And(CaseSql.CorrectionUnanswered),
            false => rows.And($"not ({CaseSql.CorrectionUnanswered})"),
            _ => rows,
        };
        return filter.WaitingFor switch
        {
            Mover.Agency => rows.And($"({CaseSql.Open} and not d.waits_for_complainant)"),
            Mover.Complainant => rows.And($"(d.status in ('Filed', 'Answered') or {CaseSql.Asked})"),
            _ => rows,
        };
    }

    private static CaseSql InTheTime(this CaseSql rows, CaseFilter filter)
    {
        _ = filter.FiledFrom is { } from ? rows.And("d.filed_at >= ^", from) : rows;
        _ = filter.FiledBefore is { } before ? rows.And("d.filed_at < ^", before) : rows;
        return filter.AnsweredFrom is { } answered
            ? rows.And("d.status = any(^) and d.answered_at >= ^", AnsweredStatuses(), answered)
            : rows;
    }

    /// <summary>Where an answer stands: reopened, it does not any more.</summary>
    public static string[] AnsweredStatuses() => [nameof(ComplaintStatus.Answered), nameof(ComplaintStatus.Closed)];

    /// <summary>The word stands in the personal text (by its token) or in the name of the agency, service or category.</summary>
    private static void WithWord(this CaseSql rows, SearchWord word)
    {
        // To the letter the expression that the index of MartenSetup has: any other way of writing it reads every row. And an array, not a
        // set to join with: the planner knows nothing of how rare a word is,
        // and would walk the queue in its order and ask of every row whether it has the word.
        const string InText = "d.id = any(array(select t.id from ccs.mt_doc_searchterms t where (t.data ->> 'tokens')::jsonb ?| ^))";
        List<object> values = [word.Tokens.ToArray()];
        var names = Named("agency_id", word.AgencyIds) + Named("service_id", word.ServiceIds) + Named("category_id", word.CategoryIds);
        rows.And($"({InText}{names})", [.. values]);

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
