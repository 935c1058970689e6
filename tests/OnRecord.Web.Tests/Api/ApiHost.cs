using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OnRecord.Store;
using OnRecord.Store.Tests.Databases;
using OnRecord.Web.Access.Listening;

namespace OnRecord.Web.Tests.Api;

/// <summary>The desk over an invented record of its own, at a free port of this machine.</summary>
public abstract class ApiHost(Database database) : IAsyncLifetime
{
    private TestRecord? _file;
    private WebApplication? _desk;

    internal RecordStore Store { get; private set; } = null!;

    internal ApiClient Client { get; private set; } = null!;

    internal IReadOnlyList<RouteEndpoint> Endpoints => [.. ((IEndpointRouteBuilder)_desk!).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    public sealed class InSqlite() : ApiHost(Database.Sqlite);

    public sealed class InPostgres() : ApiHost(Database.Postgres);

    public async ValueTask InitializeAsync()
    {
        _file = TestRecord.In(database);
        Store = ApiRecord.Fill(_file);
        _desk = DeskHost.Build(new DeskOptions(_file.Location, new DeskAddress { Port = 0 }));
        await _desk.StartAsync(TestContext.Current.CancellationToken);
        Client = await ApiClient.StartAsync(new Uri(_desk.Urls.First()));
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_desk is not null)
        {
            await _desk.DisposeAsync();
        }

        _file?.Dispose();
        GC.SuppressFinalize(this);
    }
}
