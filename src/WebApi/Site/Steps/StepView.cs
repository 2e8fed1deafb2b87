using Microsoft.AspNetCore.Mvc.Razor;

namespace Ccs.WebApi.Site.Steps;

/// <summary>
/// A partial that tells one kind of event of a complaint: one for each, named as the event. Its model is the event; whoever shows steps
/// puts <see cref="StepWords"/> into the data of the view.
/// </summary>
public abstract class StepView<TModel> : RazorPage<TModel>
{
    protected StepWords Words => (StepWords)ViewData[StepWords.Key]!;
}

/// <summary>Where the partial of an event is.</summary>
public static class StepPartial
{
    public static string Of(object fact) => $"/Pages/Shared/Steps/{fact.GetType().Name}.cshtml";
}
