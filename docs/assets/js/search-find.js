// Finds places by name, value and text. Both Chinese scripts are read as one; what is typed without spaces is cut
// where the site's own words end, so that no word list is needed.
const LATIN = /^[^\u3400-\u9fff]/;
const DIGITS = /^[\d.]+%?$/;
const WORDS = /[\p{L}\p{N}]+(?:[.&+:/][\p{L}\p{N}]+)*%?/gu;
const PARTS = /[\u3400-\u9fff\u3007]+|\d[\d.]*%?(?=[a-z])|[^\u3400-\u9fff\u3007]+/g;
const NAME = 0.25; // what a heading's own words count beside a record's
const RECORD = 15; // pages, figures and headings weigh less: a part of their name counts half
const SAID = 30; // what a word in the text is worth
const MOST = 30;

export class Index {
  constructor({ fold: [from, to], docs, other }) {
    const forms = [...to];
    this.forms = new Map([...from].map((character, at) => [character, forms[at]]));
    this.other = other;
    this.docs = docs.map((doc) => this.read(doc));
    this.all = this.docs.flatMap(({ said, names }) => [said, ...names.map(({ folded }) => folded)]).join("\n");
    this.values = new Set(this.docs.flatMap(({ values }) => values.flatMap(({ keys }) => keys)));
  }

  read({ url, title, kind, text, weight = 0, heading = 0, names = [], others = [], values = [], exact = [] }) {
    const name = (text, foreign) => ({ text, foreign, folded: this.fold(text), key: this.key(text) });
    return {
      url, title, kind, text, weight, heading,
      names: [title, ...names].map((each) => name(each, false)).concat(others.map((each) => name(each, true))),
      values: values.map(([of, shown, origin, status, forms, bare]) => (
        { of: this.key(of), shown, origin, status, bare, keys: forms.map((form) => this.key(form)), forms: this.fold(forms.join(" ")) }
      )),
      exact: new Set(exact.map((each) => this.key(each))),
      said: this.fold(text),
      run: this.key(text),
    };
  }

  // Character by character, so that places in these letters are places in the text.
  letters(text) {
    return text.toLowerCase().replace(/[\u3400-\u9fff]/g, (c) => this.forms.get(c) ?? c);
  }

  fold(text) {
    return this.letters(text.normalize("NFKC")).replace(/(\d),(?=\d{3})/g, "$1").replace(/[‘’]/g, "'");
  }

  key(text) {
    return this.fold(text).replace(/[^\p{L}\p{N}.%&+]/gu, "").replace(/\.$/, "");
  }

  terms(query) {
    const words = this.fold(query).replace(/'s\b/g, "").match(WORDS) ?? [];
    const parts = words.flatMap((word) => (this.values.has(word) ? [word] : word.match(PARTS) ?? []));
    return [...new Set(parts.flatMap((part) => (LATIN.test(part) || this.values.has(part) ? [part] : this.cut(part))))];
  }

  // The fewest pieces that all stand somewhere on the site; of as few, those that begin with the longest.
  cut(run) {
    const best = Array(run.length + 1);
    best[run.length] = [];
    for (let from = run.length - 1; from >= 0; from--) {
      for (let to = from + 1; to <= run.length; to++) {
        const piece = run.slice(from, to);
        if (to > from + 1 && !this.all.includes(piece)) break;
        if (!best[from] || best[to].length + 1 <= best[from].length) best[from] = [piece, ...best[to]];
      }
    }
    return best[0];
  }

  find(query) {
    const terms = this.terms(query);
    if (!terms.length) return { terms, total: 0, found: [] };
    const key = this.key(query);
    const points = this.docs.map((doc) => terms.map((term) => strength(doc, term)));
    // A rare word says more; one that stands nearly everywhere is not asked for.
    const rare = terms.map((_, at) => Math.log(1 + this.docs.length / (1 + points.filter((row) => row[at]).length)));
    const needed = rare.map((weight) => weight > Math.log(4));
    const most = rare.reduce((sum, weight) => sum + weight, 0);
    const scored = this.docs.map((doc, place) => {
      const row = points[place];
      const held = rare.reduce((sum, weight, at) => sum + (row[at] ? weight : 0), 0);
      const { whole, by } = likeness(doc, key);
      const sum = whole + together(doc, terms) + rare.reduce((all, weight, at) => all + weight * row[at], 0) / most;
      const full = whole >= 850 || (held > 0 && terms.every((_, at) => row[at] || !needed[at]));
      return { doc, by, full, direct: whole >= 850 || row.every((each) => each > SAID), share: held / most, points: sum * (doc.heading ? NAME : 1) + doc.weight };
    });
    let found = scored.filter(({ full }) => full);
    if (!found.length) found = scored.filter(({ share }) => share >= 0.5); // most of it, where nothing has all
    if (!found.length) found = this.begun(key);
    found.sort((a, b) => b.points - a.points || a.doc.title.length - b.doc.title.length);
    const list = found.slice(0, MOST).map((each) => ({ ...each, value: valued(each.doc, key, terms) }));
    return { terms, total: found.length, found: list };
  }

  // What a number that is half typed may become.
  begun(key) {
    const begins = ({ keys }) => keys.some((each) => each.startsWith(key));
    return /^\d/.test(key) ? this.docs.filter(({ values }) => values.some(begins)).map((doc) => ({ doc, direct: true, points: doc.weight })) : [];
  }
}

// How like one of a place's names or values the whole query is: the same, its beginning, or a part of it.
function likeness(doc, key) {
  let [whole, by] = [0, null];
  if (doc.exact.has(key) || doc.values.some(({ bare }) => bare === key)) whole = 850;
  if (doc.values.some(({ keys }) => keys.includes(key))) whole = 900;
  for (const name of doc.names) {
    const alike = likenessOf(name, key);
    const points = (alike < 1000 && doc.weight < RECORD ? alike / 2 : alike) - (name.foreign ? 1 : 0);
    if (points > whole) [whole, by] = [points, name];
  }
  if (key.length > 5 && doc.run.includes(key)) whole = Math.max(whole, 100 + (100 * key.length) / doc.run.length);
  return { whole, by };
}

function likenessOf({ key: name, folded }, key) {
  if (name === key) return 1000;
  const part = key.length / name.length;
  if (name.startsWith(key)) return 250 + 300 * part;
  if (LATIN.test(key) ? starts(folded, key) >= 0 : name.includes(key)) return 200 + 300 * part;
  return 0;
}

// All words in one name, in any order: the more of the name they are, the better. Words of a value may be among them.
function together({ names, values, weight }, terms) {
  if (terms.length < 2) return 0;
  const written = ({ keys, forms }, term) => keys.includes(term) || starts(forms, term) >= 0;
  const valued = terms.some((term) => /\d/.test(term) && values.some((value) => written(value, term)));
  const rest = valued ? terms.filter((term) => !values.some((value) => written(value, term))) : terms;
  const length = rest.join("").length;
  const full = names.filter(({ folded }) => rest.every((term) => starts(folded, term) >= 0));
  const points = Math.max(0, ...full.map(({ key }) => 60 + (120 * length) / key.length));
  return (weight < RECORD ? points / 2 : points) + (valued && full.length ? 300 : 0);
}

// What one word of the query is worth at a place.
function strength(doc, term) {
  if (doc.values.some(({ keys, bare }) => keys.includes(term) || bare === term)) return 120;
  let points = 0;
  for (const { folded, key, foreign } of doc.names) {
    if (starts(folded, term) >= 0) points = Math.max(points, 90 + (60 * term.length) / key.length - (foreign ? 5 : 0));
  }
  if (points) return points;
  if (doc.values.some(({ forms }) => starts(forms, term) >= 0)) return 40;
  return starts(doc.said, term) >= 0 ? SAID : 0;
}

// The value that was asked for; else the one whose name was; else the leading one.
function valued({ values }, key, terms) {
  const asked = ({ keys, bare }) => [key, ...terms].some((words) => /\d/.test(words) && (keys.includes(words) || bare === words));
  return values.find(asked) ?? values.find(({ of }) => of === key) ?? values[0];
}

// Where a term stands in folded text: anywhere for Chinese, at the start of a word otherwise; -1 if nowhere.
export function starts(text, term, from = 0) {
  if (!term) return -1;
  if (!LATIN.test(term)) return text.indexOf(term, from);
  const number = DIGITS.test(term);
  const sought = stem(term);
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + sought.length, at + sought.length + 2);
    if (/[a-z0-9]$/.test(before) || (number && /\d\.$/.test(before))) continue;
    if (number && /^\.?\d/.test(after)) continue;
    return at;
  }
  return -1;
}

// An English word without its plural: patents → patent, laboratories → laborator.
export function stem(term) {
  return /^[a-z]{4,}s$/.test(term) ? term.replace(/(ies|s)$/, "") : term;
}
