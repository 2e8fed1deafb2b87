using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using FluentValidation;

namespace Ccs.Application.Administration.Directory;

/// <summary>A question of a kind as an administrator types it.</summary>
/// <param name="Kind">text, choice, number or date.</param>
/// <param name="Text">The question, in the three languages.</param>
/// <param name="Why">Why it is asked, for whoever is asked.</param>
/// <param name="Choices">With <c>choice</c>, 2 to 20; else none.</param>
/// <param name="Required">It has to be answered.</param>
/// <param name="Identifies">The answer tells who filed: it is hidden with the identity.</param>
/// <param name="Place">1 to 5: lower ones are asked first.</param>
public sealed record KindQuestionInput(
    string? Kind,
    NamesInput? Text,
    NamesInput? Why,
    IReadOnlyList<QuestionChoiceInput>? Choices,
    bool Required,
    bool Identifies,
    int? Place
)
{
    /// <summary>For input that a validator has passed; its time and version are the domain's to say.</summary>
    internal KindQuestionSet Clean(string id, string? serviceId, string? categoryId) =>
        new(
            default,
            id,
            0,
            AdministrationFields.Blank(serviceId),
            AdministrationFields.Blank(categoryId),
            Place!.Value,
            Kebab.Parse<AnswerKind>(Kind!),
            Text!.Clean(),
            Why!.Clean(),
            [.. (Choices ?? []).Select(choice => new QuestionChoice(choice.Id!, choice.Names!.Clean()))],
            Required,
            Identifies
        );
}

/// <param name="Id">What is sent as the answer: small Latin letters, digits and hyphens.</param>
/// <param name="Names">What people read.</param>
public sealed record QuestionChoiceInput(string? Id, NamesInput? Names);

internal sealed class KindQuestionInputValidator : AbstractValidator<KindQuestionInput>
{
    private const int LongestQuestion = 200;
    private const int LongestWhy = 500;

    public KindQuestionInputValidator()
    {
        RuleFor(x => x.Kind).OneOf<KindQuestionInput, AnswerKind>();
        RuleFor(x => x.Text).Names(LongestQuestion);
        RuleFor(x => x.Why).Names(LongestWhy);
        RuleFor(x => x.Place).Between(1, GovernmentDirectory.MostAsked, "field.place-of-question");
        RuleForEach(x => x.Choices).SetValidator(new QuestionChoiceInputValidator());
    }
}

internal sealed class QuestionChoiceInputValidator : AbstractValidator<QuestionChoiceInput>
{
    public QuestionChoiceInputValidator()
    {
        RuleFor(x => x.Id).Identifier();
        RuleFor(x => x.Names).Names();
    }
}
