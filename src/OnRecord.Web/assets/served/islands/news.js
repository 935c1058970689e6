// Tells quietly what others did since the page was opened, and brings what was decided on its items up to date. It asks an address that answers 304 as
// long as the record stays as it is, rests while the page is not seen, and asks ever more rarely where the desk does not answer. It moves no focus.
import { onKey } from "./keys.js";

const each = 20_000;
const rarest = 600_000;
const ages = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

function age(decided) {
  const minutes = Math.round((new Date(decided) - Date.now()) / 60_000);
  if (minutes > -1) return "just now";
  if (minutes > -60) return ages.format(minutes, "minute");
  return minutes > -1440 ? ages.format(Math.round(minutes / 60), "hour") : ages.format(Math.round(minutes / 1440), "day");
}

const element = (name, text) => { const made = document.createElement(name); made.textContent = text; return made; };
const shorten = (text) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
const counted = (count, one) => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;

export default function news(root) {
  const box = root.matches(".news") ? root : root.querySelector(".news");
  const lines = new Map([...box.querySelectorAll("[data-news]")].map((line) => [line.dataset.news, line]));
  const dismiss = box.querySelector("button");
  const known = { decision: 0, added: 0, newer: null };
  const links = new Map([...lines].map(([name, line]) => [name, line.querySelector("a").getAttribute("href")]));
  let told = null;
  let tag = null;
  let failures = 0;
  let timer = 0;
  let isAsking = false;
  let before = null;

  // Of the items of the page, by their ids in all records.
  const ownOf = (item) => item.slice(item.lastIndexOf(".") + 1);
  const placesOf = (item) => [...document.querySelectorAll(`[data-verdicts="${CSS.escape(item)}"]`)];
  const cardOf = (item) => (item.startsWith(`${box.dataset.report}.`) ? document.querySelector(`[data-item="${CSS.escape(ownOf(item))}"]`) : null);
  const shown = document.querySelector(".review-item .verdicts")?.dataset.verdicts;
  const headingOf = (item) => (item === shown ? document.querySelector("#review-heading") : cardOf(item)?.querySelector("h3"))?.textContent.trim().replace(/\s+/g, " ");

  function mark(item, found) {
    let places = placesOf(item);
    const card = cardOf(item);
    if (places.length === 0 && card && found.length > 0) {
      const list = document.createElement("ul");
      list.className = "verdicts";
      list.dataset.verdicts = item;
      card.append(list);
      places = [list];
    }
    for (const place of places) {
      const rows = place.localName === "ul" ? found : found.filter((line) => line.by).slice(-1);
      const made = rows.map((line) => {
        const row = element(place.localName === "ul" ? "li" : "span", line.words);
        row.className = line.kind ?? "sealed";
        if (line.by) row.append(" ", element("bdi", line.by));
        if (line.decided && place.localName === "ul") {
          const time = element("time", age(line.decided));
          time.dateTime = line.decided;
          row.append(" ", time);
        }
        return row;
      });
      if (place.textContent !== made.map((row) => row.textContent).join("")) place.replaceChildren(...made);
    }
  }

  // What is read out is changed only when it says something else, so that nothing is read out twice.
  function tell(name, words, href, decided) {
    const line = lines.get(name);
    const said = line.querySelector("[role=status]");
    line.hidden = words === null;
    if (said.textContent !== (words ?? "")) said.textContent = words ?? "";
    const [link, time] = [line.querySelector("a"), line.querySelector("time")];
    link.hidden = href === null;
    if (href) link.setAttribute("href", href);
    if (time && decided) {
      time.dateTime = decided;
      time.textContent = age(decided);
    }
  }

  function tellDecisions(decisions, isAll) {
    const fresh = decisions.filter((decision) => decision.number > known.decision);
    if (fresh.length === 0) {
      tell("decisions", null, null);
      return;
    }
    const [last] = fresh;
    const heading = headingOf(last.item);
    const on = heading ? `“${shorten(heading)}”` : "an item that is not shown here";
    const names = [...new Set(fresh.map((decision) => decision.by))];
    const words = fresh.length === 1 && isAll ? `${last.by} ${last.did} ${on}`
      : `${names.slice(0, 3).join(", ")}${names.length > 3 ? " and others" : ""} took ${isAll ? "" : "more than "}${counted(fresh.length, "decision")}, the last on ${on}`;
    const href = last.item === shown ? null
      : cardOf(last.item) ? `#${cardOf(last.item).id}`
      : box.dataset.report && /^[es]\d+$/.test(ownOf(last.item)) ? `/reports/${box.dataset.report}?item=${ownOf(last.item)}#${ownOf(last.item)}` : `/review?item=${encodeURIComponent(last.item)}`;
    tell("decisions", last.item === shown ? `${words}; your own decision counts as well` : words, href, last.decided);
  }

  function show() {
    if (!told) return;
    for (const [item, found] of Object.entries(told.items)) mark(item, found);
    tellDecisions(told.decisions, told.isAll);
    tell("newer", told.newer !== known.newer && told.newer ? "A newer version of this report was added" : null, told.newer ? `/reports/${told.newer}` : null);
    tell("added", told.added > known.added ? `${told.isAdded ? "" : "More than "}${counted(told.added, "report")} ${told.added === 1 ? "was" : "were"} added since this page was opened` : null, links.get("added"));
    const isTold = [...lines.values()].some((line) => !line.hidden);
    dismiss.hidden = !isTold;
    box.toggleAttribute("data-told", isTold);
  }

  function close() {
    if (!told) return;
    Object.assign(known, { decision: Math.max(known.decision, ...told.decisions.map((decision) => decision.number)), added: told.added, newer: told.newer });
    const hadFocus = box.contains(document.activeElement);
    show();
    if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
  }

  async function ask() {
    clearTimeout(timer);
    if (document.hidden || isAsking) return;
    isAsking = true;
    let wait = each;
    try {
      const answer = await fetch(box.dataset.ask, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store", redirect: "manual" });
      // Whoever signed out, or may not ask, is not asked for anything.
      if (answer.type === "opaqueredirect" || [400, 401, 403, 404].includes(answer.status)) return;
      if (answer.status !== 200 && answer.status !== 304) throw new Error(answer.headers.get("Retry-After") ?? "");
      if (answer.status === 200) {
        [tag, told] = [answer.headers.get("ETag"), await answer.json()];
      }
      failures = 0;
      show();
    } catch (fault) {
      failures += 1;
      wait = Math.min(rarest, Math.max(each * 2 ** Math.min(failures, 10), (Number(fault.message) || 0) * 1000));
    } finally {
      isAsking = false;
    }
    timer = setTimeout(ask, wait);
  }

  dismiss.addEventListener("click", close);
  box.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.isComposing) close(); });
  box.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const item = link?.hash && link.pathname === location.pathname && link.search === location.search ? document.getElementById(link.hash.slice(1)) : null;
    if (item) setTimeout(() => item.focus());
  });
  onKey("u", "to what others did since the page was opened", () => {
    const first = [...box.querySelectorAll("a, button")].find((one) => one.checkVisibility());
    if (!first || box.contains(document.activeElement)) return;
    before = document.activeElement;
    first.focus({ preventScroll: true });
  });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && failures === 0) ask(); });
  addEventListener("pageshow", (event) => { if (event.persisted) ask(); });
  timer = setTimeout(ask, each);
}
