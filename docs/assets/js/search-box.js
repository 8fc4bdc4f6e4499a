// The search box once it is used: asks the index, lists what is found, answers to the keyboard.
import { Index, starts } from "./search-find.js";

const BASE = new URL("../../", import.meta.url);
const LONG = 140; // characters of text shown with a result

export async function start(form, toggle) {
  const input = form.elements.query;
  const root = form.closest(".md-search");
  const meta = root.querySelector(".md-search-result__meta");
  const list = root.querySelector(".md-search-result__list");
  const { translations: say } = JSON.parse(document.getElementById("__config").textContent);
  const close = () => {
    toggle.checked = false;
    input.blur();
  };
  const links = () => [...list.querySelectorAll("a")];
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  list.addEventListener("click", ({ target }) => target.closest("a") && close());
  root.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") return close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [input, ...links()];
    event.preventDefault();
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  });

  const answer = await fetch(new URL("search/search_index.json", BASE));
  const index = new Index(await answer.json());
  const show = () => {
    const query = input.value.trim();
    const { terms, total = 0, found } = index.find(query);
    const key = total === 1 ? "one" : total ? "other" : "none";
    meta.textContent = say[`search.result.${query ? key : "placeholder"}`].replace("#", total);
    list.replaceChildren(...found.map((result) => line(index, result, terms)));
    list.dataset.query = input.value;
  };
  input.addEventListener("input", show);
  form.addEventListener("reset", () => setTimeout(() => (show(), input.focus())));
  show();
}

// One result: title, the name it was found by where that is in the other language, and where it says so.
function line(index, { doc, by }, terms) {
  const title = make("h1", marked(index, doc.title, terms));
  title.setAttribute("role", "presentation");
  const parts = [title];
  if (by?.foreign) {
    const other = make("p", marked(index, by.text, terms));
    other.lang = index.other;
    parts.push(other);
  }
  const at = Math.max(0, ...terms.map((term) => starts(doc.folded, term)));
  const from = at > 40 ? at - 30 : 0;
  const text = doc.text.slice(from, from + LONG);
  const dots = ["…".repeat(from > 0), "…".repeat(from + LONG < doc.text.length)];
  if (text) parts.push(make("p", [dots[0], ...marked(index, text, terms), dots[1]]));
  const article = make("article", parts, "md-search-result__article md-typeset");
  const link = make("a", [article], "md-search-result__link");
  link.href = new URL(doc.url, BASE);
  return make("li", [link], "md-search-result__item");
}

function marked(index, text, terms) {
  const letters = index.letters(text);
  const pieces = [];
  let done = 0;
  while (done < text.length) {
    const rest = letters.slice(done);
    const hits = terms.map((term) => [starts(rest, term), term.length]).filter(([at]) => at >= 0);
    if (!hits.length) break;
    const [at, length] = hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
    pieces.push(text.slice(done, done + at), make("mark", [text.slice(done + at, done + at + length)]));
    done += at + length;
  }
  return [...pieces, text.slice(done)];
}

function make(name, children, className = "") {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
