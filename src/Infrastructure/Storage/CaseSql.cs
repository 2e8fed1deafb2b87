using System.Globalization;
using System.Text;
using Ccs.Application.Cases;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// The conditions of a query over the rows of the queues, on real columns, so that counting needs no row but an index. A circumflex is the
/// place of a value. It begins with the scope: there is no other way to make one.
/// </summary>
internal sealed class CaseSql
{
    public const char Place = '^';
    public const string Rows = "ccs.mt_doc_caserow d";
    public const string Open = "d.status in ('Verified', 'Assigned')";

    /// <summary>With today in its place. A row is sorted by its deadline while the clock runs, and what was missed never stops.</summary>
    public const string Overdue = "(d.status in ('Verified', 'Assigned') and d.sort_on < ^)";

    /// <summary>A question stands, or it is to be mended.</summary>
    public const string Asked = $"({Open} and d.waits_for_complainant)";

    /// <summary>The agency asks the centre to pass it on.</summary>
    public const string CentreAsked = "d.centre_asked_at is not null";

    /// <summary>It was sent back for correction, and nothing came in time. Unknown in rows of before there were corrections.</summary>
    public const string CorrectionUnanswered = "d.correction_unanswered is true";

    /// <summary>At an agency, and nobody is appointed.</summary>
    public const string Nobodys = "(d.status = 'Assigned' and d.officer_id is null)";

    private readonly List<string> _conditions = [];
    private readonly List<object> _values = [];

    public CaseSql(CaseScope scope)
    {
        And("(d.barred_to is null or position(^ in d.barred_to) = 0)", scope.StaffId);
        if (scope.AgencyIds is { } agencies)
        {
            And("d.agency_id = any(^) and d.desk = ^", agencies.ToArray(), scope.Desk.ToString());
        }
    }

    /// <summary>After the <c>from</c>.</summary>
    public string Where => $"where {string.Join(" and ", _conditions)}";

    public IReadOnlyList<object> Values => _values;

    public CaseSql And(string condition, params object[] values)
    {
        _conditions.Add(condition);
        _values.AddRange(values);
        return this;
    }

    /// <summary>One of these.</summary>
    public CaseSql AndAny(string column, Array values) => And($"{column} = any(^)", (object)values);

    /// <summary>For what is counted and no document.</summary>
    /// <param name="columns">Between <c>select</c> and <c>from</c>.</param>
    /// <param name="ofColumns">Their values.</param>
    /// <param name="rest">After the conditions; without values.</param>
    public NpgsqlCommand Command(string columns, IReadOnlyList<object> ofColumns, string rest = "")
    {
        var command = new NpgsqlCommand(Numbered($"select {columns} from {Rows} {Where} {rest}"));
        foreach (var value in ofColumns.Concat(_values))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private static string Numbered(string sql)
    {
        var numbered = new StringBuilder(sql.Length + 32);
        var number = 0;
        foreach (var character in sql)
        {
            _ =
                character == Place
                    ? numbered.Append('$').Append((++number).ToString(CultureInfo.InvariantCulture))
                    : numbered.Append(character);
        }

        return numbered.ToString();
    }
}
