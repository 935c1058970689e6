// Review by keys. Every command is a button, a link or a field of the page; a key does what pressing it does.
const named = { " ": "space", Backspace: "backspace", Delete: "delete", Insert: "insert" };
const isWriting = (element) => element.closest("input, textarea, select, [contenteditable], dialog[open]") !== null;
const isPressed = (element) => element.closest("a[href], button, summary") !== null;

export default function review(root) {
  const heading = root.querySelector("#review-heading");
  const commands = new Map(Object.entries(JSON.parse(root.dataset.keys)).filter(([, key]) => key).map(([command, key]) => [key.toLowerCase(), command]));
  let isLeaving = false;

  const doing = {
    note: (field) => field.focus(),
    search: () => document.querySelector("#desk-q")?.focus(),
    help: (list) => { list.open = !list.open; if (list.open) list.querySelector("summary").focus(); else heading?.focus(); },
  };

  function run(command) {
    const element = root.querySelector(`[data-command="${command}"]`);
    if (doing[command]) doing[command](element);
    else if (element?.form) element.form.requestSubmit(element);
    else element?.click();
    return element !== null || command === "search";
  }

  document.addEventListener("keydown", (event) => {
    // Before the keys of the desk, as reviewers may have given one of these to a command. While an input method composes, the key that ends it is its own.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) return;
    const key = named[event.key] ?? event.key.toLowerCase();
    if (event.shiftKey && event.key.toLowerCase() !== event.key.toUpperCase()) return;
    const command = commands.get(key);
    if (!command || (key === "space" && isPressed(event.target))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isLeaving && !event.repeat) run(command);
  }, true);

  // One decision for one item: what is pressed while the next page comes is not meant for this one.
  root.addEventListener("submit", (event) => { if (isLeaving) event.preventDefault(); else isLeaving = true; });
  addEventListener("pageshow", () => { isLeaving = false; });

  const note = root.querySelector("#note");
  note?.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") heading?.focus();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) note.form.requestSubmit(note.form.querySelector("button"));
  });

  if (root.dataset.arrived) {
    heading?.focus();
    // Said again once the page stands, as what stood there from the start is not read out.
    const said = root.querySelector(".said");
    const words = said.textContent;
    said.textContent = "";
    setTimeout(() => { said.textContent = words; }, 100);
  }
}
