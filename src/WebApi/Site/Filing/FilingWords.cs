using System.Text.Json;
using FluentValidation.Results;

namespace Ccs.WebApi.Site.Filing;

/// <summary>Some errors say more here than where they come from: which question has no answer,
/// and how a date of three parts is written.</summary>
public static class FilingWords
{
    public const string Required = "field.required";

    /// <returns>Null: as everywhere.</returns>
    public static string? For(ValidationFailure failure, string field, SiteContext site) =>
        failure.ErrorCode switch
        {
            Required or "field.one-of" => site.Find($"filing.{JsonNamingPolicy.KebabCaseLower.ConvertName(field)}.required"),
            "field.date" => site["filing.date-wrong"],
            _ => null,
        };
}
