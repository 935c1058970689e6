// Joins the items of a report and their words: pointing at one, or moving to it by keyboard, lights the other, both ways.
import { onKey } from "./keys.js";

export default function reading(root) {
  const items = [...root.querySelectorAll("[data-item]")];
  const marks = [...root.querySelectorAll(".m[href]")];
  const idsOf = (mark) => [...mark.classList].filter((name) => name.startsWith("of-")).map((name) => name.slice(3));
  const marksOf = new Map();
  for (const mark of marks) {
    for (const id of idsOf(mark)) {
      if (!marksOf.has(id)) marksOf.set(id, []);
      marksOf.get(id).push(mark);
    }
  }

  let lit = [];
  const light = (...elements) => {
    lit.forEach((element) => element.classList.remove("lit"));
    lit = elements.filter(Boolean);
    lit.forEach((element) => element.classList.add("lit"));
  };
  const lightItem = (id) => light(document.getElementById(id), ...(marksOf.get(id) ?? []));
  // Where evidence overlaps, all items that rest on the words light up, and the words of the first of them.
  const lightMark = (mark) => {
    const ids = idsOf(mark);
    light(...ids.map((id) => document.getElementById(id)), ...(marksOf.get(ids[0]) ?? []), mark);
  };
  const show = (element, pane) => {
    if (!element || !pane || getComputedStyle(pane).overflowY === "visible") return;
    const [box, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > frame.bottom) {
      pane.scrollTo({ top: pane.scrollTop + box.top - frame.top - frame.height / 4, behavior: "instant" });
    }
  };
  const [textPane, itemPane] = [root.querySelector(".reading-text"), root.querySelector(".reading-items")];
  const itemAt = (target) => target.closest?.("[data-item], .actors > li[id]");

  for (const kind of ["mouseover", "focusin"]) {
    root.addEventListener(kind, (event) => {
      const mark = event.target.closest?.(".m[href]");
      if (mark) {
        lightMark(mark);
        show(document.getElementById(mark.hash.slice(1)), itemPane);
        return;
      }
      const item = itemAt(event.target);
      if (item) {
        lightItem(item.id);
        show(marksOf.get(item.id)?.[0], textPane);
      }
    });
  }

  // The current item is the focused one, failing that the one last lit.
  let at = -1;
  // Of a report in parts the next item may be in another one.
  const leave = (way) => {
    const link = root.querySelector(`.parts a[rel="${way}"]`);
    if (link) location.assign(link.href);
    return link !== null;
  };
  const go = (index) => {
    if ((index >= items.length && leave("next")) || (index < 0 && at <= 0 && leave("prev")) || items.length === 0) return;
    at = Math.max(0, Math.min(items.length - 1, index));
    items[at].focus({ preventScroll: true });
    items[at].scrollIntoView({ block: "nearest" });
    root.dispatchEvent(new CustomEvent("desk:item", { bubbles: true, detail: { id: items[at].dataset.item, element: items[at] } }));
  };
  root.addEventListener("focusin", (event) => {
    const index = items.indexOf(event.target.closest?.("[data-item]"));
    if (index >= 0) at = index;
  });
  onKey("j", "next item", () => go(at + 1));
  onKey("k", "item before", () => go(at - 1));
  onKey("t", "from an item to its words, and back", () => {
    const mark = document.activeElement?.closest?.(".m[href]");
    if (mark) go(items.findIndex((item) => item.id === mark.hash.slice(1)));
    else marksOf.get(items[at]?.id)?.[0]?.focus();
  });
  // What is told in another part: the desk knows in which. Once for each, as it may be told in none.
  const seek = () => {
    const id = location.hash.slice(1);
    const element = id ? document.getElementById(id) : null;
    const sought = `${location.pathname}#${id}`;
    if (element || !id || !root.dataset.parts || sessionStorage.getItem("sought") === sought) {
      sessionStorage.removeItem("sought");
      return element;
    }
    sessionStorage.setItem("sought", sought);
    location.replace(`${location.pathname}?item=${encodeURIComponent(id)}#${id}`);
    return null;
  };
  addEventListener("hashchange", seek);
  seek()?.focus({ preventScroll: true });
}
