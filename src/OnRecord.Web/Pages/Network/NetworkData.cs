using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Web.Charts;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Network;

/// <summary>What the island draws: the same actors at the same places as the drawing.</summary>
internal static class NetworkData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(NetworkAnswer answer) => JsonSerializer.Serialize(
        new
        {
            nodes = answer.Drawing.Nodes.Select(node => new
            {
                id = node.Key,
                name = node.Name,
                kind = Words.Of(node.Kind),
                shape = ShapeOf(node.Kind),
                country = node.Country,
                radius = Math.Round(answer.Drawing.RadiusOf(node), 1),
                x = Math.Round(answer.Drawing.Places[node.Key].X, 1),
                y = Math.Round(answer.Drawing.Places[node.Key].Y, 1),
                link = QueryText.Of("/network", [("actor", node.Key)]),
            }),
            edges = answer.Network.Edges.Select((edge, i) => new
            {
                id = i.ToString(CultureInfo.InvariantCulture),
                from = edge.From.Key,
                to = edge.To.Key,
                tone = NetworkDrawing.ToneOf(edge),
                type = edge.Type,
                width = Math.Round(NetworkDrawing.WidthOf(edge), 1),
            }),
        },
        Options);

    private static string ShapeOf(Records.ActorKind kind) => kind switch
    {
        Records.ActorKind.Person => "ellipse",
        Records.ActorKind.State or Records.ActorKind.Government or Records.ActorKind.Institution => "rectangle",
        Records.ActorKind.ArmedGroup => "triangle",
        _ => "diamond",
    };
}
