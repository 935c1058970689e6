using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>The colours of what an item is, as those see them who tell some colours apart less well. Shapes and words tell the same.</summary>
public sealed class ColourTests(Desk desk) : Journey(desk)
{
    // A difference of about 2.3 is just seen (Mahy and others, 1994).
    private const double Told = 10;
    private const int Side = 20;

    private static readonly string[] Tones = ["fact", "intent", "open", "negative", "statement"];

    [Theory]
    [InlineData("deuteranopia", false)]
    [InlineData("deuteranopia", true)]
    [InlineData("protanopia", false)]
    [InlineData("protanopia", true)]
    [InlineData("tritanopia", false)]
    [InlineData("tritanopia", true)]
    public async Task Tones_ToTheColourBlind_AreToldApart(string deficiency, bool dark)
    {
        await using var visit = await VisitAsync(Viewing.Wide with { Dark = dark });
        await visit.GoAsync("/reports");
        await visit.Page.EvaluateAsync("([tones, side]) => document.body.replaceChildren(...tones.map((tone, i) => { const e = document.createElement('div'); e.className = tone; Object.assign(e.style, { position: 'absolute', left: i * side + 'px', top: 0, width: side + 'px', height: side + 'px', background: 'var(--tone)' }); return e; }))", new object[] { Tones, Side });
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Emulation.setEmulatedVisionDeficiency", new Dictionary<string, object> { ["type"] = deficiency });
        var colours = await ReadAsync(visit, await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Clip = new Clip { Width = Side * Tones.Length, Height = Side } }));

        var close = from a in Enumerable.Range(0, Tones.Length) from b in Enumerable.Range(a + 1, Tones.Length - a - 1) let distance = Distance(Lab(colours[a]), Lab(colours[b])) where distance < Told select $"{Tones[a]} and {Tones[b]}: {distance:0.0}";
        Assert.Empty(close);
    }

    // The browser itself reads the picture; a canvas asks for no address.
    private static async Task<int[][]> ReadAsync(Visit visit, byte[] picture) => await visit.Page.EvaluateAsync<int[][]>("""
        async ([data, count, side]) => {
            const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), c => c.charCodeAt(0))], { type: 'image/png' }));
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height), context = canvas.getContext('2d');
            context.drawImage(bitmap, 0, 0);
            return Array.from({ length: count }, (_, i) => [...context.getImageData(i * side + side / 2, side / 2, 1, 1).data.slice(0, 3)]);
        }
        """, new object[] { Convert.ToBase64String(picture), Tones.Length, Side });

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    // CIE 1976 from sRGB, white point D65.
    private static double[] Lab(int[] rgb)
    {
        var linear = rgb.Select(value => value / 255.0).Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        double Along(double r, double g, double b, double white) => (r * linear[0] + g * linear[1] + b * linear[2]) / white is var t && t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116;
        var (x, y, z) = (Along(0.4124564, 0.3575761, 0.1804375, 0.95047), Along(0.2126729, 0.7151522, 0.0721750, 1), Along(0.0193339, 0.1191920, 0.9503041, 1.08883));
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }
}
