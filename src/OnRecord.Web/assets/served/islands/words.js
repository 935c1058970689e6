// Choosing the words of each part of an item in the text, with the mouse or with keys. What is chosen goes into the same fields that take the
// numbers of words where no script runs.
export default function words(form) {
  const passage = form.querySelector("[data-words]");
  const all = [...passage.querySelectorAll("[data-n]")];
  const fields = [...form.querySelectorAll("input[data-part]")];
  const choices = [...form.querySelectorAll("input[name=chosen-part]")];
  const adding = form.querySelector("[data-add]");
  const status = form.querySelector(".said");
  const numbers = new Map(all.map((word, i) => [Number(word.dataset.n), i]));
  let [at, from] = [0, 0];

  const runsOf = (field) => field.value.split(",").map((run) => run.trim()).filter(Boolean).map((run) => run.split("-").map(Number)).map(([first, last = first]) => [first, last]);
  const textOf = ([first, last]) => {
    const [start, end] = [numbers.get(first), numbers.get(last)];
    if (start === undefined || end === undefined) return `words ${first} to ${last}`;
    const range = document.createRange();
    range.setStart(all[start].lastChild, 0);
    range.setEnd(all[end].lastChild, all[end].lastChild.length);
    const copy = range.cloneContents();
    copy.querySelectorAll("sub").forEach((number) => number.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const chosen = () => choices.find((choice) => choice.checked).value;
  const fieldOf = (part) => fields.find((field) => field.dataset.part === part);

  // A report may have very many words: what stays as it is is left alone.
  function show() {
    const runs = fields.map((field) => [field.dataset.part, runsOf(field)]);
    const [low, high] = [Math.min(at, from), Math.max(at, from)];
    all.forEach((word, i) => {
      const n = Number(word.dataset.n);
      const parts = runs.filter(([, own]) => own.some(([first, last]) => first <= n && n <= last)).map(([part]) => part);
      const isPicked = low <= i && i <= high;
      const shown = ["token", ...parts.flatMap((part) => ["part", `part-${part}`]), isPicked ? "picked" : ""].join(" ").trim();
      if (word.className !== shown || !word.hasAttribute("aria-selected")) {
        word.className = shown;
        word.setAttribute("aria-selected", String(isPicked));
        word.setAttribute("aria-label", parts.length ? `${word.lastChild.textContent}, ${parts.join(", ")}` : word.lastChild.textContent);
      }
      if (word.tabIndex !== (i === at ? 0 : -1) || !word.hasAttribute("tabindex")) word.tabIndex = i === at ? 0 : -1;
    });
    for (const field of fields) {
      field.parentElement.querySelector("output").textContent = runsOf(field).map(textOf).join(" … ") || "none";
    }
  }

  function take(first, last) {
    const [part, run] = [chosen(), [first, last]];
    const field = fieldOf(part);
    const runs = runsOf(field);
    const is = ([a, b]) => a === first && b === last;
    const next = adding.checked ? (runs.some(is) ? runs.filter((old) => !is(old)) : merged([...runs, run])) : [run];
    field.value = next.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(", ");
    show();
    status.textContent = `${part}: ${next.map(textOf).join(" … ") || "none"}`;
  }

  // Runs that share a word are one.
  const merged = (runs) => runs.sort((a, b) => a[0] - b[0]).reduce((made, run) => {
    const before = made.at(-1);
    if (before && run[0] <= before[1]) before[1] = Math.max(before[1], run[1]);
    else made.push([...run]);
    return made;
  }, []);

  function clear(part) {
    fieldOf(part).value = "";
    show();
    status.textContent = `${part}: none`;
  }

  function move(to, isExtending) {
    at = Math.max(0, Math.min(all.length - 1, to));
    if (!isExtending) from = at;
    show();
    all[at].focus();
  }

  // The word of the line above or below that is nearest.
  function line(step) {
    const here = all[at].getBoundingClientRect();
    const beyond = all.map((word, i) => [word.getBoundingClientRect(), i]).filter(([box]) => (step > 0 ? box.top >= here.bottom - 2 : box.bottom <= here.top + 2));
    if (beyond.length === 0) return at;
    const edge = step > 0 ? Math.min(...beyond.map(([box]) => box.top)) : Math.max(...beyond.map(([box]) => box.top));
    return beyond.filter(([box]) => Math.abs(box.top - edge) < 4).sort((a, b) => Math.abs(a[0].left - here.left) - Math.abs(b[0].left - here.left))[0][1];
  }

  const isLeftward = getComputedStyle(passage).direction === "rtl";
  const steps = { ArrowLeft: () => at + (isLeftward ? 1 : -1), ArrowRight: () => at + (isLeftward ? -1 : 1), ArrowUp: () => line(-1), ArrowDown: () => line(1), Home: () => 0, End: () => all.length - 1 };
  passage.addEventListener("keydown", (event) => {
    if (all.length === 0 || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (steps[event.key]) move(steps[event.key](), event.shiftKey);
    else if (event.key === "Enter" || event.key === " ") take(Number(all[Math.min(at, from)].dataset.n), Number(all[Math.max(at, from)].dataset.n));
    else if (event.key === "Delete" || event.key === "Backspace") clear(chosen());
    else return;
    event.preventDefault();
  });

  passage.addEventListener("pointerup", (event) => {
    const selection = getSelection();
    const found = selection.isCollapsed ? [event.target.closest("[data-n]")].filter(Boolean) : all.filter((word) => selection.containsNode(word, true) && !isTouched(selection, word));
    if (found.length === 0) return;
    selection.removeAllRanges();
    [from, at] = [all.indexOf(found[0]), all.indexOf(found.at(-1))];
    all[at].focus({ preventScroll: true });
    take(Number(found[0].dataset.n), Number(found.at(-1).dataset.n));
  });

  // A selection that ends before the first letter of a word, or begins after its last, does not hold it.
  function isTouched(selection, word) {
    const range = selection.getRangeAt(0);
    const own = document.createRange();
    own.selectNodeContents(word.lastChild);
    return range.compareBoundaryPoints(Range.START_TO_END, own) <= 0 || range.compareBoundaryPoints(Range.END_TO_START, own) >= 0;
  }

  function modes() {
    const type = form.querySelector("[data-types]")?.value;
    for (const group of form.querySelectorAll("[data-modes] optgroup")) {
      group.hidden = group.disabled = group.label !== type;
      if (group.disabled) for (const option of group.children) option.selected = false;
    }
  }

  form.classList.add("selecting");
  for (const element of form.querySelectorAll(".by-number")) element.hidden = true;
  for (const element of form.querySelectorAll(".by-selection")) element.hidden = false;
  for (const field of fields) field.type = "hidden";
  for (const choice of choices) choice.disabled = false;
  choices[0].checked = true;
  passage.setAttribute("role", "listbox");
  passage.setAttribute("aria-multiselectable", "true");
  passage.setAttribute("aria-label", "Words of the report");
  passage.querySelectorAll("p").forEach((paragraph, i) => { paragraph.setAttribute("role", "group"); paragraph.setAttribute("aria-label", `Paragraph ${i + 1}`); });
  all.forEach((word) => word.setAttribute("role", "option"));
  form.addEventListener("click", (event) => { const part = event.target.closest("[data-clear]")?.dataset.clear; if (part) clear(part); });
  form.querySelector("[data-types]")?.addEventListener("change", modes);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) location.assign(form.dataset.back); });
  const first = all.findIndex((word) => word.classList.contains("part"));
  [at, from] = [Math.max(0, first), Math.max(0, first)];
  modes();
  show();
  form.querySelector("[data-types]")?.focus();
  form.dataset.ready = "true";
}
