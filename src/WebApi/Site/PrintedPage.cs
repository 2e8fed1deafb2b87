using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Ccs.WebApi.Site;

/// <summary>A view as text, for what is no answer by itself: a page within a file that somebody takes away.</summary>
public sealed class PrintedPage(IHttpContextAccessor accessor, IRazorViewEngine views, ITempDataDictionaryFactory temporary)
{
    /// <param name="path">From the root of the project, such as <c>/Pages/Track/_OwnData.cshtml</c>; without a layout.</param>
    /// <param name="model">Of the view.</param>
    public async Task<string> Of<TModel>(string path, TModel model)
    {
        var http = accessor.HttpContext!;
        var view = views.GetView(executingFilePath: null, path, isMainPage: false).EnsureSuccessful([]).View!;
        var data = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        var action = new ActionContext(http, http.GetRouteData(), new());
        await using var text = new StringWriter();
        await view.RenderAsync(new ViewContext(action, view, data, temporary.GetTempData(http), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
