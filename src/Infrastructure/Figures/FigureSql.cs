using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>The conditions and groups of a question over a table of entries, <c>e</c>: as known, in whose scope, of what.</summary>
internal sealed class FigureSql
{
    /// <summary>Who is charged, as a row of the answer; the number stands for <see cref="_rows"/>.</summary>
    private const string Row = "a.grp";

    private const string Nothing = "0::smallint";

    private readonly List<string> _conditions = ["e.since <= @mark and e.until > @mark"];
    private readonly List<NpgsqlParameter> _parameters = [];
    private readonly FigureQuestion _question;
    private readonly FigureKeys _keys;
    private readonly string[] _rows = [];
    private readonly string _agencies = string.Empty;

    public FigureSql(FigureQuestion question, FigureKnown known, CaseScope? seen, FigureKeys keys)
    {
        (_question, _keys) = (question, keys);
        With("mark", known.Mark);
        var (filter, tree) = (question.Filter, known.Tree);
        if (filter.Agency is not null || question.By.Contains(FigureDimension.Agency))
        {
            var ids = keys.Where(name => filter.Agency is null || tree.IsWithin(name, filter.Agency));
            var rows = Array.ConvertAll(
                ids,
                id => question.Below is { } top ? tree.RowBelow(keys.NameOf(id), top) : tree.Stands(keys.NameOf(id))
            );
            _rows = [.. rows.Distinct(StringComparer.Ordinal)];
            _agencies = "join unnest(@agencies, @rows) as a(id, grp) on a.id = e.agency";
            With("agencies", ids).With("rows", Array.ConvertAll(rows, row => (short)Array.IndexOf(_rows, row)));
        }

        Is("service", filter.Service);
        Is("governorate", filter.Governorate);
        if (filter.Category is { } category)
        {
            And($"e.{Category} = any(@categories)")
                .With("categories", keys.Where(name => tree.IsWithinCategory(name ?? string.Empty, category)));
        }

        Has(FigureFacet.OfKind, "=", (int?)filter.Kind);
        Has(FigureFacet.OfLanguage, "=", (int?)filter.Language);
        Has(FigureFacet.OfChannel, "=", (int?)filter.Channel);
        Has(FigureFacet.OfContact, "=", (int?)filter.ContactKind);
        Has(FigureFacet.OfSeverity, ">=", filter.Severity);
        if (seen is not null)
        {
            And(SeenComplaints.Condition(seen));
            _parameters.AddRange(SeenComplaints.Parameters(seen));
        }
    }

    /// <summary>What rows are told apart by: five columns.</summary>
    public string Groups =>
        string.Join(
            ", ",
            By(FigureDimension.Agency) ? Row : Nothing,
            By(FigureDimension.Service) ? "e.service" : Nothing,
            By(FigureDimension.Category) ? $"e.{Category}" : Nothing,
            By(FigureDimension.Governorate) ? "e.governorate" : Nothing,
            $"(e.facets & {FigureFacet.MaskOf(_question.By)})::smallint"
        );

    private string Category => _question.Chosen ? "chosen" : "category";

    /// <param name="table">Of the entries.</param>
    public string From(string table) => $"from {table} e {_agencies} where {string.Join(" and ", _conditions)}";

    public FigureSql And(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    public FigureSql With(string name, object value)
    {
        _parameters.Add(new NpgsqlParameter(name, value));
        return this;
    }

    public FigureSql In(FigureWindow window) => And("e.day between @from and @to").With("from", window.From).With("to", window.To);

    public NpgsqlCommand Command(string sql)
    {
        var command = new NpgsqlCommand(sql);
        command.Parameters.AddRange(_parameters.ToArray());
        return command;
    }

    /// <param name="reader">With <see cref="Groups"/>.</param>
    /// <param name="at">Where they begin.</param>
    public FigureGroup Group(NpgsqlDataReader reader, int at)
    {
        var facets = reader.GetInt16(at + 4);
        return new FigureGroup
        {
            Agency = By(FigureDimension.Agency) ? _rows[reader.GetInt16(at)] : null,
            Service = By(FigureDimension.Service) ? _keys.NameOf(reader.GetInt16(at + 1)) : null,
            Category = By(FigureDimension.Category) ? _keys.NameOf(reader.GetInt16(at + 2)) : null,
            Governorate = By(FigureDimension.Governorate) ? _keys.NameOf(reader.GetInt16(at + 3)) : null,
            Kind = By(FigureDimension.Kind) ? FigureFacet.KindIn(facets) : null,
            Language = By(FigureDimension.Language) ? FigureFacet.LanguageIn(facets) : null,
            Channel = By(FigureDimension.Channel) ? FigureFacet.ChannelIn(facets) : null,
        };
    }

    /// <summary>Only this row of the answer.</summary>
    public FigureSql Only(FigureGroup group)
    {
        if (By(FigureDimension.Agency))
        {
            And($"{Row} = @row").With("row", (short)Array.IndexOf(_rows, group.Agency));
        }

        Is(FigureDimension.Service, "service", group.Service);
        Is(FigureDimension.Category, Category, group.Category);
        Is(FigureDimension.Governorate, "governorate", group.Governorate);
        Has(FigureFacet.OfKind, "=", By(FigureDimension.Kind) ? (int?)group.Kind : null);
        Has(FigureFacet.OfLanguage, "=", By(FigureDimension.Language) ? (int?)group.Language : null);
        Has(FigureFacet.OfChannel, "=", By(FigureDimension.Channel) ? (int?)group.Channel : null);
        return this;
    }

    private bool By(FigureDimension dimension) => _question.By.Contains(dimension);

    private void Is(string column, string? name)
    {
        if (name is not null)
        {
            IsKey(column, name);
        }
    }

    private void Is(FigureDimension dimension, string column, string? name)
    {
        if (By(dimension))
        {
            IsKey(column, name);
        }
    }

    private void IsKey(string column, string? name) => And(_keys.Find(name) is { } id ? $"e.{column} = {id}" : "false");

    private void Has((int Shift, int Mask) bits, string than, int? value)
    {
        if (value is { } of)
        {
            var name = $"facet{_parameters.Count}";
            And($"((e.facets >> {bits.Shift}) & {bits.Mask}) {than} @{name}").With(name, of);
        }
    }
}
