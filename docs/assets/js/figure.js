// One chart answers to keyboard, pointer and touch. The drawing itself is left alone: rings and words lie over
// it, and all words are those of the figure's own data table, so they are in the page's language.
const NEAR = 24; // px around a mark that still count as the mark
const GAP = 10;
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

const element = (name, css, parent) => {
  const made = document.createElement(name);
  made.className = css;
  parent.append(made);
  return made;
};
const put = (made, sizes) => {
  for (const [name, size] of Object.entries(sizes)) made.style.setProperty(name, `${size}px`);
};
const within = (low, value, high) => Math.max(low, Math.min(value, high));
const ids = (row) => row.dataset.mark.split(" ");

export function hydrate(figure) {
  const chart = figure.querySelector(".ds-figure__chart");
  const table = figure.querySelector(".ds-figure__table table");
  const rows = [...table.tBodies[0].rows].filter((row) => row.dataset.mark);
  const value = [...table.tHead.rows[0].cells].findIndex((cell) => cell.dataset.key === "value");
  const rowsOf = (id) => rows.filter((row) => ids(row).includes(id));
  const place = (id) => rows.indexOf(rowsOf(id)[0]);

  // The parts of each record in the layout that is shown, in the table's order.
  const marks = () => {
    const found = new Map();
    const drawing = [...chart.querySelectorAll("svg")].find((each) => each.getClientRects().length);
    for (const part of drawing?.querySelectorAll("[data-mark]") ?? []) {
      const id = part.dataset.mark;
      if (rowsOf(id).length) found.set(id, [...(found.get(id) ?? []), part.getBoundingClientRect()]);
    }
    return new Map([...found].sort(([a], [b]) => place(a) - place(b)));
  };
  if (marks().size < 2) return;

  const layer = element("div", "ds-reach", chart);
  const tip = element("div", "ds-tip", layer);
  layer.tabIndex = 0;
  layer.setAttribute("role", "application"); // else a screen reader keeps the arrow keys for itself
  layer.setAttribute("aria-label", chart.dataset.keys);
  tip.setAttribute("role", "status"); // what is shown is also said
  let now = null; // the mark that the chart explains
  let by = ""; // what chose it: key, pointer, row

  const clear = () => {
    now = null;
    by = "";
    tip.replaceChildren();
    for (const ring of layer.querySelectorAll(".ds-ring")) ring.remove();
    for (const row of rows) row.classList.remove("ds-lit");
    figure.classList.remove("ds-on");
  };

  const ring = (parts) => {
    const origin = layer.getBoundingClientRect();
    const left = Math.min(...parts.map((part) => part.left)) - origin.left - 4;
    const top = Math.min(...parts.map((part) => part.top)) - origin.top - 4;
    const width = Math.max(...parts.map((part) => part.right)) - origin.left + 4 - left;
    const height = Math.max(...parts.map((part) => part.bottom)) - origin.top + 4 - top;
    const made = element("div", "ds-ring", layer);
    put(made, { left, top, width, height });
    return made;
  };

  const light = (chosen, how) => {
    clear();
    by = how;
    figure.classList.add("ds-on");
    for (const row of rows) row.classList.toggle("ds-lit", ids(row).some((id) => chosen.includes(id)));
    const shown = marks();
    return chosen.filter((id) => shown.has(id)).map((id) => ring(shown.get(id)));
  };

  const words = (row) => {
    const block = element("div", "", tip);
    const rest = new Set(); // once each: an undated value's period and basis are one word
    [...row.cells].forEach(({ textContent: text }, at) => {
      if (!text) return;
      if (at && at !== value) return rest.add(text);
      element("div", at ? "ds-tip__value" : "ds-tip__name", block).textContent = text;
    });
    element("div", "", block).textContent = [...rest].join("\u00a0· ");
  };

  // Where the words go: below, above, right or left of the mark, never over it; on the screen if any of these is,
  // and then where they hide least of the other marks.
  const beside = (mark, id) => {
    const { left, top, width } = layer.getBoundingClientRect();
    const { offsetWidth: wide, offsetHeight: high } = tip;
    const roof = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
    const others = [...marks()].flatMap(([other, parts]) => (other === id ? [] : parts));
    const x = within(left, mark.left + (mark.width - wide) / 2, left + width - wide);
    const y = within(top, mark.top + (mark.height - high) / 2, innerHeight - high);
    const places = [
      [x, mark.bottom + GAP], [x, mark.top - GAP - high], [mark.right + GAP, y], [mark.left - GAP - wide, y],
    ];
    const costs = places.map(([x, y]) => {
      const out = x < left - 1 || x + wide > left + width + 1 ? 2e9 : y < roof || y + high > innerHeight ? 1e9 : 0;
      return others.reduce((sum, other) => {
        const across = Math.min(x + wide, other.right) - Math.max(x, other.left);
        const down = Math.min(y + high, other.bottom) - Math.max(y, other.top);
        return sum + Math.max(0, across) * Math.max(0, down);
      }, out);
    });
    const [a, b] = places[costs.indexOf(Math.min(...costs))];
    return [a - left, b - top];
  };

  const explain = (id, how) => {
    const [mark] = light([id], how);
    now = id;
    rowsOf(id).forEach(words);
    if (how === "key") mark.scrollIntoView({ block: "nearest", behavior: "instant" });
    const [x, y] = beside(mark.getBoundingClientRect(), id);
    // moved by translation, which no browser counts as a shift of the page
    tip.style.setProperty("translate", `${x}px ${y}px`);
    if (how === "key") tip.scrollIntoView({ block: "nearest", behavior: "instant" });
  };

  const nearest = (x, y) => {
    let best = null;
    let least = NEAR;
    let smallest = Infinity;
    for (const [id, parts] of marks()) {
      for (const { left, right, top, bottom, width, height } of parts) {
        const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        if (away > least || (away === least && width * height >= smallest)) continue;
        [best, least, smallest] = [id, away, width * height];
      }
    }
    return best;
  };

  // If anything goes wrong, the chart is the picture again that it was.
  const stop = new AbortController();
  const undo = () => {
    stop.abort();
    clear();
    layer.remove();
  };
  const on = (target, type, act) => {
    const safe = (event) => {
      try {
        act(event);
      } catch {
        undo();
      }
    };
    target.addEventListener(type, safe, { signal: stop.signal });
  };
  const touched = (event) => event.pointerType === "touch";

  on(layer, "keydown", (event) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const order = [...marks().keys()];
    const at = now === null ? (step < 0 && step > -Infinity ? order.length : -1) : order.indexOf(now);
    explain(order[within(0, at + step, order.length - 1)], "key");
  });
  on(layer, "blur", () => by === "key" && clear());
  on(document, "keydown", (event) => event.key === "Escape" && by && clear());

  on(chart, "pointermove", (event) => {
    if (touched(event) || tip.contains(event.target)) return;
    const id = nearest(event.clientX, event.clientY);
    if (id === null) by === "pointer" && clear();
    else if (id !== now) explain(id, "pointer");
  });
  on(chart, "pointerleave", (event) => touched(event) || (by === "pointer" && clear()));
  on(chart, "pointerup", (event) => {
    if (!touched(event)) return;
    const id = tip.contains(event.target) ? now : nearest(event.clientX, event.clientY);
    if (id === null || id === now) clear();
    else explain(id, "pointer");
  });
  on(document, "pointerdown", (event) => by && !figure.contains(event.target) && clear());

  const body = table.tBodies[0];
  const row = (event) => event.target.closest("tr[data-mark]");
  const follow = (event) => row(event) && light(ids(row(event)), "row");
  on(body, "pointerover", (event) => touched(event) || follow(event));
  on(body, "pointerleave", (event) => touched(event) || (by === "row" && clear()));
  on(body, "pointerup", (event) => {
    if (!touched(event)) return;
    if (row(event)?.classList.contains("ds-lit")) clear();
    else follow(event);
  });
  on(body, "focusin", follow);
  on(body, "focusout", () => by === "row" && clear());

  let size = ""; // the first call comes with the size as it is: nothing has moved then
  new ResizeObserver(([{ contentRect: { width, height } }]) => {
    if (size && size !== `${width} ${height}` && by) clear();
    size = `${width} ${height}`;
  }).observe(layer);
}
