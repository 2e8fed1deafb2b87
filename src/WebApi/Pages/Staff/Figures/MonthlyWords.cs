using System.Globalization;
using Ccs.Application.Texts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Keys and numbers of the monthly report in the reader's words and digits.</summary>
public sealed class MonthlyWords(SiteContext site, GovernmentDirectory directory)
{
    private const double Hundred = 100;

    public string Month(ReportMonth month) =>
        site.Text(
            "monthlyReport.month",
            site.Word(string.Create(CultureInfo.InvariantCulture, $"month.{month.First.Month}")),
            month.First.Year
        );

    /// <summary>Of a hundred, whole.</summary>
    public string Percent(double? share) =>
        share is { } given
            ? site.Text("monthlyReport.percent", (int)Math.Round(given * Hundred, MidpointRounding.AwayFromZero))
            : site["monthlyReport.none"];

    /// <summary>To one place.</summary>
    public string Decimal(double? value)
    {
        if (value is not { } given)
        {
            return site["monthlyReport.none"];
        }

        var text = Wording.InDigitsOf(
            site.Language,
            Math.Round(given, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture)
        );
        return site.Language == Language.En ? text : text.Replace('.', '٫');
    }

    public string Count(long count) => site.Number((int)count);

    public string Count(int? count) => count is { } given ? site.Number(given) : site["monthlyReport.none"];

    /// <summary>What a signal or a measure is about: names where they are known, and the term.</summary>
    /// <param name="key">As <see cref="WeaknessKey"/> writes it; of a cluster with days at its end.</param>
    public string Key(string key)
    {
        var parts = key.Split(WeaknessKey.Between);
        List<string> words = [];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i + 1 < parts.Length && Name(parts[i], parts[i + 1]) is { } name)
            {
                words.Add(name);
                i++;
            }
            else if (int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            {
                words.Add(site.Text("monthlyReport.days", days));
            }
            else
            {
                words.Add(
                    parts[i] == WeaknessKey.Volume ? site["monthlyReport.volume"] : site.Find($"figures.term.{parts[i]}") ?? parts[i]
                );
            }
        }

        return string.Join(" – ", words);
    }

    private string? Name(string dimension, string id) =>
        (
            dimension switch
            {
                "agency" => directory.Agencies.GetValueOrDefault(id)?.Names,
                "service" => directory.Services.GetValueOrDefault(id)?.Names,
                "category" => directory.Categories.GetValueOrDefault(id)?.Names,
                "governorate" => directory.Governorates.GetValueOrDefault(id)?.Names,
                _ => null,
            }
        )?.In(site.Language);
}
