using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Documents;

/// <summary>Registers what stands behind <see cref="IUploads"/>.</summary>
public static class DocumentsSetup
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, DocumentFolder folder)
    {
        services.AddSingleton(folder);
        services.AddSingleton<IBlobStore, FileBlobStore>();
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<UnclaimedUploads>();
        services.AddScoped<IUploads, Uploads>();
        return services;
    }
}
