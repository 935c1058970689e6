// Keys of the desk. A key never acts while someone types, nor with Ctrl, Alt or Meta. "?" lists those of the page.
const known = new Map();

const isTyping = (target) => target instanceof Element && (target.closest("input, textarea, select, [contenteditable]:not([contenteditable='false'])") !== null);

export function onKey(key, words, act) {
  known.set(key, { words, act });
}

export function keysOf() {
  return [...known].map(([key, { words }]) => ({ key, words }));
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  const found = known.get(event.key);
  if (!found) return;
  event.preventDefault();
  found.act(event);
});

function help() {
  let dialog = document.getElementById("keys-help");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.id = "keys-help";
    dialog.className = "card";
    dialog.setAttribute("aria-labelledby", "keys-heading");
    document.body.append(dialog);
  }
  const heading = document.createElement("h2");
  heading.id = "keys-heading";
  heading.textContent = "Keys of this page";
  const list = document.createElement("dl");
  list.className = "keys-list";
  for (const { key, words } of keysOf()) {
    const term = document.createElement("dt");
    const cap = document.createElement("kbd");
    cap.textContent = key === " " ? "space" : key;
    term.append(cap);
    const tells = document.createElement("dd");
    tells.textContent = words;
    list.append(term, tells);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(heading, list, close);
  dialog.showModal();
}

onKey("/", "search", () => document.getElementById("desk-q")?.focus());
onKey("?", "these keys", help);
