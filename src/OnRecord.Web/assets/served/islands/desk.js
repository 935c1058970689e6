// Islands: an element with data-island="name" is handed to islands/name.js, loaded when it is needed. Reading works without.
import "./keys.js";

for (const element of document.querySelectorAll("[data-island]")) {
  Promise.all(element.dataset.island.split(" ").map((name) => import(`./${name}.js`).then((island) => island.default(element)))).then(() => {
    element.dataset.ready = "";
  });
}
