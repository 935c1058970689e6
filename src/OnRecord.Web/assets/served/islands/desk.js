// Islands: an element with data-island="name" is handed to islands/name.js, loaded when it is needed. Reading works without.
import "./keys.js";

for (const element of document.querySelectorAll("[data-island]")) {
  for (const name of element.dataset.island.split(" ")) {
    import(`./${name}.js`).then((island) => {
      island.default(element);
      element.dataset.ready = "";
    });
  }
}
