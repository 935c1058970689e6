// Islands: an element with data-island="name" is handed to islands/name.js, loaded when it is needed. Reading works without.
for (const element of document.querySelectorAll("[data-island]")) {
  import(`./${element.dataset.island}.js`).then((island) => island.default(element));
}
