// The search box once it is used: asks the index, lists what is found, answers to the keyboard.
import { Index } from "./search-find.js";
import { starts, stem } from "./search-rank.js";

const BASE = new URL("../../", import.meta.url);
const [LONG, WIDE] = [140, 70]; // letters, or Chinese characters, of text shown with a result
const CLAUSE = /[，。；：、（）「」“”,.;:()·]/;

// Gives back what opens the first result.
export async function start(form, close) {
  const answer = await fetch(new URL("search/search_index.json", BASE));
  const index = new Index(await answer.json());
  const input = form.elements.query;
  const root = form.closest(".md-search");
  const meta = root.querySelector(".md-search-result__meta");
  const list = root.querySelector(".md-search-result__list");
  const { translations: say } = JSON.parse(document.getElementById("__config").textContent);
  const links = () => [...list.querySelectorAll("a")];
  const show = () => {
    const query = input.value.trim();
    const { terms, total, found, missing, instead } = index.find(query);
    const key = total === 1 ? "one" : total ? "other" : "none";
    const offers = input.value ? found : index.offered();
    const mended = total && instead ? ` · ${query} → ${instead}` : "";
    const without = total && missing.length ? ` · ${say["search.result.term.missing"]} ${missing.join(" ")}` : "";
    const said = say[`search.result.${query ? key : "placeholder"}`].replace("#", total) + mended + without;
    if (meta.textContent !== said) meta.textContent = said;
    list.replaceChildren(...offers.map((result) => line(index, result, terms, query)));
    list.dataset.query = input.value;
    list.parentElement.parentElement.scrollTop = 0;
  };
  // Half a word that an input method is still composing is nobody's question.
  input.addEventListener("input", ({ isComposing }) => isComposing || show());
  input.addEventListener("compositionend", show);
  form.addEventListener("reset", () => setTimeout(() => (show(), input.focus())));
  list.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    if (target.closest("a") && !ctrlKey && !metaKey && !shiftKey) close();
  });
  root.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) return;
    const stops = [input, ...links()];
    event.preventDefault();
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  });
  show();
  return () => (list.dataset.query === input.value || show(), input.value.trim() && links()[0]?.click());
}

// One result: what it is called, the number if it is one, and where that is said; otherwise what is said of it.
function line(index, { doc, by, value, direct }, terms, query) {
  const parts = [spoken(make("span", marked(index, doc.title, terms), "ds-found__title"), doc.titled)];
  if (by && !index.key(doc.title).includes(by.key)) {
    const other = make("span", marked(index, by.text, terms), "ds-found__name");
    if (by.foreign) other.lang = index.other;
    parts.push(other);
  }
  if (value) {
    const [before, digits, after] = value.shown;
    parts.push(make("span", [before, make("b", [digits]), after], "ds-found__value"));
  }
  const { pieces, quote } = passage(index, doc.text, terms, query);
  if (pieces.length && !(value && direct)) parts.push(spoken(make("span", pieces, "ds-found__text"), doc.lang));
  const origin = value ? [value.status, value.origin] : [doc.kind];
  if (origin.some(Boolean)) parts.push(make("span", [origin.filter(Boolean).join(" · ")], "ds-found__from"));
  const link = make("a", parts, "md-search-result__link ds-found");
  link.href = new URL(doc.url, BASE);
  // A browser that knows how marks the words on the page.
  if (!direct && quote && "fragmentDirective" in document) {
    link.href += `${link.hash ? "" : "#"}:~:text=${encodeURIComponent(quote).replace(/-/g, "%2D")}`;
  }
  return make("li", [link], "md-search-result__item");
}

// Words of a page that nobody has translated yet are of another language than this one.
function spoken(element, language) {
  if (language) element.lang = language;
  return element;
}

// The piece of a text where the query stands, or else the longest of its terms, and the words there to look for.
function passage(index, text, terms, query) {
  const letters = index.letters(text);
  const sought = [index.letters(query), ...[...terms].sort((a, b) => b.length - a.length)];
  const found = sought.find((words) => starts(letters, words) >= 0);
  const at = found ? starts(letters, found) : 0;
  const from = at > 40 ? at - 20 : 0;
  const to = from + (/[\u3400-\u9fff]/.test(text) ? WIDE : LONG);
  const cut = to < text.length;
  const shown = text.slice(from, to).replace(cut ? /\s[\x21-\x7e]*$/ : "", ""); // no half words
  const dots = ["…".repeat(from > 0), "…".repeat(cut)];
  const pieces = shown ? [dots[0], ...marked(index, shown, terms), dots[1]] : [];
  return { pieces, quote: found && quoted(text, at, found) };
}

// A whole word, or in Chinese a whole clause: browsers look for nothing less.
function quoted(text, at, found) {
  if (/[\u3400-\u9fff]/.test(found)) {
    const start = at - text.slice(0, at).split(CLAUSE).pop().length;
    return text.slice(start).split(CLAUSE)[0].trim();
  }
  const end = at + found.length;
  return text.slice(at, end) + text.slice(end).match(/^[\p{L}\p{N}]*/u)[0];
}

function marked(index, text, terms) {
  const letters = index.letters(text);
  const pieces = [];
  let done = 0;
  while (done < text.length) {
    const hits = terms.map((term) => [starts(letters, term, done), term]).filter(([at]) => at >= 0);
    if (!hits.length) break;
    const [at, term] = hits.sort((a, b) => a[0] - b[0] || b[1].length - a[1].length)[0];
    const length = letters.startsWith(term, at) ? term.length : stem(term).length;
    pieces.push(text.slice(done, at), make("mark", [text.slice(at, at + length)]));
    done = at + length;
  }
  return [...pieces, text.slice(done)].filter(Boolean);
}

function make(name, children, className = "") {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
