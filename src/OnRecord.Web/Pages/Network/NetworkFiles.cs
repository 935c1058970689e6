using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Graphs;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Network;

/// <summary>The network of a page as files that other programs open.</summary>
internal static class NetworkFiles
{
    public static void MapNetworkFiles(this IEndpointRouteBuilder routes)
    {
        Map(routes, "graphml", "application/graphml+xml", (answer, to) => NetworkGraph.WriteGraphMl(to, answer.Network.Edges));
        Map(routes, "gexf", "application/gexf+xml", (answer, to) => NetworkGraph.WriteGexf(to, answer.Network.Edges));
        Map(routes, "svg", "image/svg+xml", (answer, to) => to.Write(Encoding.UTF8.GetBytes(answer.Drawing.Draw(null))));
    }

    private static void Map(IEndpointRouteBuilder routes, string ending, string type, Action<NetworkAnswer, Stream> write) => routes.MapGet($"/network.{ending}", (HttpContext context) =>
    {
        var answer = NetworkAnswer.Of(new PageRequest(context), new PageRequest(context).Read(NetworkQuestion.Read));
        using var file = new MemoryStream();
        write(answer, file);
        return Results.File(file.ToArray(), type, $"network.{ending}");
    });
}
