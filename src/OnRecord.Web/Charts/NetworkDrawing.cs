using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Networks;

namespace OnRecord.Web.Charts;

/// <summary>A network as SVG: kinds of actors by shape, ties dashed and events plain, conflict with a double line. Pure.</summary>
public sealed class NetworkDrawing(IReadOnlyList<FoundEdge> edges)
{
    public const double Width = 960;
    public const double Height = 640;

    private const double Margin = 60;
    private const double Smallest = 6;
    private const int LongestName = 26;

    // For a file of its own, without the style sheet of the desk.
    private const string OwnStyle = "text{font:11px sans-serif;fill:#1b1d21;paint-order:stroke;stroke:#fff;stroke-width:3px}.edge{stroke:#565b64;fill:none}.edge.tie{stroke-dasharray:5 4}.edge.cooperation{stroke:#00674a}.edge.conflict{stroke:#960018}.node{fill:#fff;stroke:#0b3c5d;stroke-width:2}";

    private readonly IReadOnlyList<Node> _nodes = NodesOf(edges);

    /// <summary>The actors of the edges, each once, those of the strongest edges first.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>Where each actor is drawn, in units of the drawing.</summary>
    public IReadOnlyDictionary<string, (double X, double Y)> Places { get; } = NetworkLayout.Of(NodesOf(edges), edges)
        .ToDictionary(place => place.Key, place => (Margin + (place.Value.X * (Width - (2 * Margin))), Margin + (place.Value.Y * (Height - (2 * Margin)))), StringComparer.Ordinal);

    public static string ToneOf(FoundEdge edge) => edge switch
    {
        { Kind: EdgeKind.Tie } => "tie",
        { Score: > 0 } => "cooperation",
        { Score: < 0 } => "conflict",
        _ => "plain",
    };

    /// <summary>In user units, more for what more texts tell.</summary>
    public static double WidthOf(FoundEdge edge) => 1 + Math.Min(Math.Log2(edge.Texts), 5);

    public double RadiusOf(Node node) => Smallest + Math.Min(1.2 * edges.Count(edge => edge.From.Key == node.Key || edge.To.Key == node.Key), 10);

    /// <param name="link">Where an actor leads to; null in a file of its own.</param>
    public string Draw(Func<Node, string>? link)
    {
        var svg = new SvgWriter().Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "network"), ("viewBox", $"0 0 {Width} {Height}"), ("aria-hidden", link is null ? null : "true"), ("focusable", link is null ? null : "false"));
        if (link is null)
        {
            svg.Text("title", "Actors, ties and events").Text("style", OwnStyle);
        }

        Arrow(svg);
        foreach (var edge in edges)
        {
            Draw(svg, edge);
        }

        foreach (var node in _nodes)
        {
            Draw(svg, node, link);
        }

        return svg.Close().ToString();
    }

    private static void Arrow(SvgWriter svg) => svg.Open("defs")
        .Open("marker", ("id", "network-arrow"), ("viewBox", "0 0 8 8"), ("refX", "7"), ("refY", "4"), ("markerWidth", "7"), ("markerHeight", "7"), ("markerUnits", "userSpaceOnUse"), ("orient", "auto"))
        .Add("path", ("d", "M0 0L8 4L0 8z"), ("fill", "context-stroke")).Close().Close();

    // A curve, so that what goes one way and what comes back are told apart.
    private void Draw(SvgWriter svg, FoundEdge edge)
    {
        var (from, to) = (Places[edge.From.Key], Places[edge.To.Key]);
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 1);
        var radius = RadiusOf(edge.To) + 2;
        var (endX, endY) = (to.X - (dx / length * radius), to.Y - (dy / length * radius));
        var (midX, midY) = (((from.X + endX) / 2) - (dy * 0.12), ((from.Y + endY) / 2) + (dx * 0.12));
        var d = $"M{SvgWriter.At(from.X)} {SvgWriter.At(from.Y)}Q{SvgWriter.At(midX)} {SvgWriter.At(midY)} {SvgWriter.At(endX)} {SvgWriter.At(endY)}";
        svg.Open("path", ("class", $"edge {ToneOf(edge)}"), ("d", d), ("stroke-width", SvgWriter.At(WidthOf(edge))), ("marker-end", "url(#network-arrow)"));
        svg.Text("title", $"{edge.From.Name} → {edge.To.Name}: {edge.Type}, {edge.Count.ToString(CultureInfo.InvariantCulture)}").Close();
    }

    private void Draw(SvgWriter svg, Node node, Func<Node, string>? link)
    {
        var (x, y) = Places[node.Key];
        var radius = RadiusOf(node);
        if (link is not null)
        {
            svg.Open("a", ("href", link(node)), ("tabindex", "-1"));
        }

        Shape(svg, node.Kind, x, y, radius, $"{node.Name}, {Words.Of(node.Kind)}");
        svg.Text("text", Shortened(node.Name), ("x", SvgWriter.At(x)), ("y", SvgWriter.At(y + radius + 12)), ("text-anchor", "middle"));
        if (link is not null)
        {
            svg.Close();
        }
    }

    private static void Shape(SvgWriter svg, ActorKind kind, double x, double y, double radius, string title)
    {
        switch (kind)
        {
            case ActorKind.Person:
                svg.Open("circle", ("class", "node person"), ("cx", SvgWriter.At(x)), ("cy", SvgWriter.At(y)), ("r", SvgWriter.At(radius)));
                break;
            case ActorKind.State or ActorKind.Government or ActorKind.Institution:
                svg.Open("rect", ("class", "node state"), ("x", SvgWriter.At(x - radius)), ("y", SvgWriter.At(y - radius)), ("width", SvgWriter.At(2 * radius)), ("height", SvgWriter.At(2 * radius)));
                break;
            case ActorKind.ArmedGroup:
                svg.Open("path", ("class", "node armed"), ("d", $"M{SvgWriter.At(x)} {SvgWriter.At(y - radius)}L{SvgWriter.At(x + radius)} {SvgWriter.At(y + radius)}L{SvgWriter.At(x - radius)} {SvgWriter.At(y + radius)}Z"));
                break;
            default:
                svg.Open("path", ("class", "node group"), ("d", $"M{SvgWriter.At(x)} {SvgWriter.At(y - radius)}L{SvgWriter.At(x + radius)} {SvgWriter.At(y)}L{SvgWriter.At(x)} {SvgWriter.At(y + radius)}L{SvgWriter.At(x - radius)} {SvgWriter.At(y)}Z"));
                break;
        }

        svg.Text("title", title).Close();
    }

    private static IReadOnlyList<Node> NodesOf(IReadOnlyList<FoundEdge> edges) => [.. edges.SelectMany(edge => new[] { edge.From, edge.To }).DistinctBy(node => node.Key)];

    private static string Shortened(string name) => name.Length <= LongestName ? name : Outputs.Accounts.Wording.Shorten(name, LongestName);
}
