using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Documents;

/// <summary>Registers what stands behind <see cref="IUploads"/>.</summary>
public static class DocumentsSetup
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, DocumentFolder folder, UploadOptions options)
    {
        services.AddSingleton(folder);
        services.AddSingleton(options);
        services.AddSingleton<UploadSpace>();
        services.AddSingleton<IBlobStore, FileBlobStore>();
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<UploadPieces>();
        services.AddSingleton<UnclaimedUploads>();
        services.AddScoped<IUploads, Uploads>();
        return services;
    }
}
