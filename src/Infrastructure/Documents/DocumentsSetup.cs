using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Cleaning;
using Ccs.Infrastructure.Documents.Scanning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Documents;

/// <summary>Registers what stands behind <see cref="IUploads"/>.</summary>
public static class DocumentsSetup
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, DocumentFolder folder, IConfiguration configuration)
    {
        services.AddSingleton(folder);
        services.AddSingleton(configuration.GetSection("Ccs:Uploads").Get<UploadOptions>() ?? new UploadOptions());
        services.AddSingleton(configuration.GetSection("Ccs:Scanner").Get<ScannerOptions>() ?? new ScannerOptions());
        services.AddSingleton<UploadSpace>();
        services.AddSingleton<IBlobStore, FileBlobStore>();
        services.AddSingleton<FileScanner>();
        services.AddSingleton<IFileScans, FileScans>();
        services.AddSingleton<FileCleaner>();
        services.AddSingleton<CleanCopies>();
        services.AddSingleton<ICleanCopies>(provider => provider.GetRequiredService<CleanCopies>());
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<UploadPieces>();
        services.AddSingleton<UnclaimedUploads>();
        services.AddScoped<IUploads, Uploads>();
        return services;
    }
}
