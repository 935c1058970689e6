import uPlot from "../vendor/uplot/uPlot.esm.js";

// Cooperation above and conflict below the line, with the mean score; a click leads to the events of a period.
export default function dyads(frame) {
  const data = JSON.parse(frame.dataset.dyads);
  const colour = (name) => getComputedStyle(frame).getPropertyValue(name).trim();
  const host = document.createElement("div");
  host.className = "plot";
  let plot;

  function draw() {
    plot?.destroy();
    const [ink, grid] = [colour("--faint"), colour("--line")];
    const axis = { stroke: ink, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 } };
    const bars = uPlot.paths.bars({ size: [0.8, 36] });
    const most = Math.max(1, ...data.cooperation.map((n) => n ?? 0), ...data.conflict.map((n) => -(n ?? 0)));
    const seconds = { day: 86400, week: 7 * 86400, month: 30 * 86400 }[data.period];
    const date = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: data.period === "month" ? undefined : "numeric", month: "short", year: "numeric" });
    const count = (_, value) => (value == null ? "0" : Math.abs(value));
    const counted = (label, name, wash) => ({ label, stroke: colour(name), fill: colour(name) + wash, paths: bars, points: { show: false }, value: count });
    plot = new uPlot({
      width: Math.max(frame.clientWidth, 200),
      height: 320,
      tzDate: (time) => uPlot.tzDate(new Date(time * 1e3), "Etc/UTC"),
      scales: { x: { range: (_, from, to) => [from - seconds * 0.6, to + seconds * 0.6] }, y: { range: [-most * 1.05, most * 1.05] }, score: { range: [-10.5, 10.5] } },
      axes: [
        { ...axis, space: 90, incrs: [1, 2, 7, 14, 31, 92, 183, 366, 1827, 3653].map((days) => days * 86400), values: (_, times) => times.map((time) => date.format(time * 1e3)) },
        { ...axis, values: (_, values) => values.map(Math.abs), incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] },
        { ...axis, side: 1, scale: "score", grid: { show: false } },
      ],
      cursor: { drag: { x: true, y: false } },
      series: [
        { value: (_, __, ___, i) => (i == null ? "–" : data.names[i]), label: data.period },
        counted("cooperation", "--fact", "44"),
        counted("of it deeds", "--fact", "cc"),
        counted("conflict", "--negative", "44"),
        counted("of it deeds", "--negative", "cc"),
        { label: "mean score", scale: "score", stroke: colour("--ink"), width: 1.5, dash: [4, 3], spanGaps: false, points: { show: true, size: 6 }, value: (_, value) => (value == null ? "–" : value.toFixed(1)) },
      ],
    }, [data.days, data.cooperation, data.deedsOfCooperation, data.conflict, data.deedsOfConflict, data.scores], host);
    plot.over.addEventListener("click", () => {
      const i = plot.cursor.idx;
      if (i != null && plot.select.width === 0 && (data.cooperation[i] || data.conflict[i])) {
        location.assign(data.links[i]);
      }
    });
  }

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("../vendor/uplot/uPlot.min.css", import.meta.url);
  style.addEventListener("load", () => {
    frame.replaceChildren(host);
    draw();
    new ResizeObserver(() => plot.setSize({ width: Math.max(frame.clientWidth, 200), height: 320 })).observe(frame);
    new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  });
  document.head.append(style);
}
