import cytoscape from "../vendor/cytoscape/cytoscape.esm.min.mjs";

// The network at the places where the server drew it: move, zoom, and look at the neighbours of an actor, in the drawing and in the table.
export default function network(frame) {
  const data = JSON.parse(frame.dataset.network);
  const colour = (name) => getComputedStyle(frame).getPropertyValue(name).trim();
  // Cytoscape would add a style element, which the policy of the desk forbids; its one rule stands in the style sheet.
  if (!document.getElementById("__________cytoscape_stylesheet")) {
    const holder = document.createElement("template");
    holder.id = "__________cytoscape_stylesheet";
    document.body.append(holder);
  }

  const host = document.createElement("div");
  host.className = "graph __________cytoscape_container";
  host.tabIndex = 0;
  host.setAttribute("role", "application");
  host.setAttribute("aria-label", "Network. Arrow keys go from actor to actor, Enter opens one, Escape shows all, plus and minus zoom. The table below has the same.");
  const told = document.createElement("p");
  told.className = "graph-told";
  told.setAttribute("aria-live", "polite");
  frame.replaceChildren(host, told);

  const style = () => {
    const [ink, card, faint] = [colour("--ink"), colour("--card"), colour("--faint")];
    const tone = { cooperation: colour("--fact"), conflict: colour("--negative"), tie: colour("--statement"), plain: faint };
    return [
      { selector: "node", style: { shape: "data(shape)", width: (n) => 2 * n.data("radius"), height: (n) => 2 * n.data("radius"), "background-color": card, "border-width": 2, "border-color": colour("--accent"), label: "data(name)", "font-size": 13, color: ink, "text-valign": "bottom", "text-margin-y": 3, "text-max-width": 110, "text-wrap": "ellipsis", "text-outline-color": card, "text-outline-width": 2 } },
      { selector: "edge", style: { width: "data(width)", "curve-style": "bezier", "line-color": (e) => tone[e.data("tone")], "target-arrow-color": (e) => tone[e.data("tone")], "target-arrow-shape": "triangle", "arrow-scale": 0.8, "line-style": (e) => (e.data("tone") === "tie" ? "dashed" : e.data("tone") === "conflict" ? "solid" : "solid"), "target-arrow-fill": (e) => (e.data("tone") === "conflict" ? "filled" : "hollow") } },
      { selector: ".away", style: { opacity: 0.12 } },
      { selector: ".here", style: { "border-width": 4, "border-color": colour("--focus") } },
    ];
  };

  const cy = cytoscape({
    container: host,
    elements: [
      ...data.nodes.map((n) => ({ data: n, position: { x: n.x, y: n.y } })),
      ...data.edges.map((e) => ({ data: { ...e, id: `e${e.id}`, source: e.from, target: e.to } })),
    ],
    style: style(),
    layout: { name: "preset", fit: true, padding: 30 },
    minZoom: 0.2,
    maxZoom: 4,
  });
  new MutationObserver(() => cy.style(style())).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });

  const rows = [...document.querySelectorAll("tr[data-from]")];
  let at = -1;
  function focus(node) {
    cy.elements().removeClass("away here");
    rows.forEach((row) => row.classList.toggle("away", node != null && row.dataset.from !== node.id() && row.dataset.to !== node.id()));
    if (node == null) {
      told.textContent = "";
      return;
    }

    const near = node.closedNeighborhood();
    cy.elements().not(near).addClass("away");
    node.addClass("here");
    const link = document.createElement("a");
    link.href = node.data("link");
    link.textContent = `network of ${node.data("name")}`;
    told.replaceChildren(`${node.data("name")}, ${node.data("kind")}: ${node.connectedEdges().length} ties and events with ${near.nodes().length - 1} actors. `, link);
  }

  cy.on("tap", "node", (event) => { at = data.nodes.findIndex((n) => n.id === event.target.id()); focus(event.target); });
  cy.on("tap", (event) => { if (event.target === cy) { at = -1; focus(null); } });
  host.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      at = (at + step + data.nodes.length + (at < 0 && step < 0 ? 1 : 0)) % data.nodes.length;
      const node = cy.getElementById(data.nodes[at].id);
      focus(node);
      cy.animate({ center: { eles: node }, duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150 });
    } else if (event.key === "Enter" && at >= 0) {
      location.assign(data.nodes[at].link);
    } else if (event.key === "Escape") {
      at = -1;
      focus(null);
      cy.fit(undefined, 30);
    } else if (event.key === "+" || event.key === "-") {
      cy.zoom({ level: cy.zoom() * (event.key === "+" ? 1.25 : 0.8), renderedPosition: { x: host.clientWidth / 2, y: host.clientHeight / 2 } });
    } else {
      return;
    }

    event.preventDefault();
  });
}
