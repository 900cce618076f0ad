using Mediator;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Cli.Loading;
using PerfEval.Pipeline.Isolation;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;

namespace PerfEval.Cli;

/// <summary>Puts commands, their handlers and the listeners together: the one place that knows all of them.</summary>
internal static class Composition
{
    public static ServiceProvider Compose(LoadSession session)
    {
        var services = new ServiceCollection();
        services.AddSingleton(session);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ILoadLedger, StoreLedger>();
        services.AddSingleton(_ => new WorkerPool(OwnProgram.Worker(), WorkerLimits.Default));
        services.AddSingleton<IDocumentRunner>(parts => new GuardedRunner(parts.GetRequiredService<WorkerPool>(), session.InFlight));
        services.AddMediator((MediatorOptions options) =>
        {
            options.ServiceLifetime = ServiceLifetime.Singleton;
            options.GenerateTypesAsInternal = true;
            options.Assemblies = [typeof(IngestFiles), typeof(StoreListener)];
        });
        return services.BuildServiceProvider();
    }

    public static ISender Sender(this ServiceProvider services) => services.GetRequiredService<IMediator>();
}
