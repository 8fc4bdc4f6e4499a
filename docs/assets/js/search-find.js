// Finds places by name, value and text. Both Chinese scripts are read as one; no word list is needed.
const LATIN = /^[^\u3400-\u9fff]/;
const TERMS = /[\p{L}\p{N}]+(?:[.&+:][\p{L}\p{N}]+)*%?/gu;
const PARTS = /[\u3400-\u9fff\u3007]+|[^\u3400-\u9fff\u3007]+/g;

export class Index {
  constructor({ fold: [from, to], docs, language, other }) {
    const forms = [...to];
    this.forms = new Map([...from].map((character, at) => [character, forms[at]]));
    this.language = language;
    this.other = other;
    this.docs = docs.map(([url, title, weight, names, others, values, text]) => ({
      url, title, weight, text,
      names: [title, ...names, ...others].map((name, at) => ({
        text: name, folded: this.fold(name), key: this.key(name), foreign: at > names.length,
      })),
      values: new Set(values.map((value) => this.key(value))),
      folded: this.fold(text),
    }));
  }

  // Character by character, so that places in the folded text are places in the text.
  letters(text) {
    return text.toLowerCase().replace(/[\u3400-\u9fff]/g, (c) => this.forms.get(c) ?? c);
  }

  fold(text) {
    return this.letters(text.normalize("NFKC")).replace(/(\d),(?=\d{3})/g, "$1").replace(/[‘’]/g, "'");
  }

  key(text) {
    return this.fold(text).replace(/[^\p{L}\p{N}.%&+]/gu, "");
  }

  terms(query) {
    const words = this.fold(query).match(TERMS) ?? [];
    return words.flatMap((word) => word.match(PARTS) ?? []).map((word) => word.replace(/^[.&+:]+|[.&+:]+$/g, "")).filter(Boolean);
  }

  find(query, most = 30) {
    const terms = this.terms(query);
    if (!terms.length) return { terms, found: [] };
    const key = this.key(query);
    const ranked = (least) => this.docs
      .map((doc) => ({ doc, ...score(doc, key, terms, least) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points || a.doc.title.length - b.doc.title.length);
    let found = ranked(1);
    if (!found.length) found = ranked(0.5); // what holds most of it, where nothing holds all
    return { terms, total: found.length, found: found.slice(0, most) };
  }
}

function score(doc, key, terms, least) {
  let whole = doc.values.has(key) ? 900 : 0;
  let by = null;
  for (const name of doc.names) {
    const points = likeness(name, key) - (name.foreign ? 1 : 0);
    if (points > whole) [whole, by] = [points, name];
  }
  let sum = 0;
  let held = 0;
  for (const term of terms) {
    const [share, points] = best(doc, term);
    held += share;
    sum += points;
  }
  if (whole < 900 && held / terms.length < least) return { points: 0 };
  return { points: whole + sum / terms.length + doc.weight, by };
}

// How like a name the whole query is: the same, its beginning, or a part of it.
function likeness({ key: name, folded }, key) {
  if (name === key) return 1000;
  const part = key.length / name.length;
  if (name.startsWith(key)) return 250 + 300 * part;
  if (!LATIN.test(key) && name.includes(key)) return 200 + 300 * part;
  if (LATIN.test(key) && starts(folded, key) >= 0) return 200 + 300 * part;
  return 0;
}

function best(doc, term) {
  if (doc.values.has(term)) return [1, 120];
  let points = 0;
  for (const { folded, key, foreign } of doc.names) {
    if (starts(folded, term) >= 0) points = Math.max(points, 90 + (60 * term.length) / key.length - (foreign ? 5 : 0));
  }
  if (points) return [1, points];
  if (starts(doc.folded, term) >= 0) return [1, 30];
  if (LATIN.test(term) || term.length < 3) return [0, 0];
  const all = doc.folded + " " + doc.names.map(({ folded }) => folded).join(" ");
  let present = 0;
  for (let at = 0; at < term.length - 1; at++) if (all.includes(term.slice(at, at + 2))) present++;
  const share = present / (term.length - 1);
  return [share, 20 * share];
}

// Where a term stands in folded text: anywhere for Chinese, at the start of a word otherwise; -1 if nowhere.
export function starts(text, term) {
  if (!LATIN.test(term)) return text.indexOf(term);
  const stem = /^\D{4,}s$/.test(term) ? term.replace(/(ies|s)$/, "") : term;
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + stem.length] ?? " ";
    const number = /^[\d.]+%?$/.test(stem);
    if (/[a-z0-9.]/.test(before) && !(before === "." && !number)) continue;
    if (number && /\d/.test(after)) continue;
    return at;
  }
  return -1;
}
