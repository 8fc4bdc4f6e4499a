// Ranks places: how well each answers a query or a word of it.
export const LATIN = /^[^\u3400-\u9fff]/;
export const LONGEST = 12; // characters of a piece of Chinese that is looked for
export const RECORD = 15; // pages, figures and headings weigh less: a part of their name counts half
export const SAID = 30; // what a word in the text is worth
export const [FOREIGN, ALIAS] = [1, 100]; // less: a name in the other language, one that is something else's first
const DIGITS = /^[\d.]+%?$/;

// How like one of a place's names or values the whole query is: the same, its beginning, or a part of it.
export function likeness(doc, key) {
  let [whole, by] = [0, null];
  if (doc.exact.has(key) || doc.values.some(({ bare }) => bare === key)) whole = 850;
  if (doc.values.some(({ keys }) => keys.includes(key))) whole = 900;
  for (const name of doc.names) {
    const alike = likenessOf(name, key);
    const points = (alike < 1000 && doc.weight < RECORD ? alike / 2 : alike) - name.less;
    if (points > whole) [whole, by] = [points, name];
  }
  if (key.length > 5 && doc.run.includes(key)) {
    const length = LATIN.test(key) ? key.length / 4 : key.length; // letters say less than characters
    whole = Math.max(whole, 100 + (100 * key.length) / doc.run.length + (length < 8 ? 10 * length : 400));
  }
  return { whole, by };
}

function likenessOf({ key: name, folded }, key) {
  if (name === key) return 1000;
  const part = key.length / name.length;
  if (key.startsWith(name) && name.length > 3) return (200 * name.length) / key.length;
  if (name.startsWith(key)) return 250 + 300 * part;
  if (LATIN.test(key) ? starts(folded, key) >= 0 : name.includes(key)) return 200 + 300 * part;
  return 0;
}

// All words in one name, in any order: the more of the name they are, the better. Words of a value may be among them.
export function together({ names, values, weight }, terms) {
  if (terms.length < 2) return 0;
  const written = ({ keys, forms }, term) => keys.includes(term) || starts(forms, term) >= 0;
  const valued = terms.some((term) => /\d/.test(term) && values.some((value) => written(value, term)));
  const rest = valued ? terms.filter((term) => !values.some((value) => written(value, term))) : terms;
  const length = rest.join("").length;
  const full = names.filter(({ folded, less }) => less < ALIAS && rest.every((term) => starts(folded, term) >= 0));
  const points = Math.max(0, ...full.map(({ key }) => 60 + (120 * length) / key.length));
  return (weight < RECORD ? points / 2 : points) + (valued && full.length ? 300 : 0);
}

// What one word of the query is worth at a place; a long run of Chinese may stand there in two pieces.
export function strength(doc, term) {
  let points = worth(doc, term);
  if (points || LATIN.test(term) || term.length > LONGEST) return points;
  for (let at = 2; at <= term.length - 2; at++) {
    const both = Math.min(worth(doc, term.slice(0, at)), worth(doc, term.slice(at)));
    points = Math.max(points, both / 2);
  }
  return points;
}

function worth(doc, term) {
  if (doc.values.some(({ keys, bare }) => keys.includes(term) || bare === term)) return 120;
  let points = 0;
  for (const { folded, key, foreign } of doc.names) {
    if (starts(folded, term) >= 0) points = Math.max(points, 90 + (60 * term.length) / key.length - (foreign ? 5 : 0));
  }
  if (points) return points;
  if (starts(doc.about, term) >= 0) return 60;
  if (doc.values.some(({ forms, around }) => starts(forms, term) >= 0 || starts(around, term) >= 0)) return 40;
  return starts(doc.said, term) >= 0 ? SAID : 0;
}

// The value that was asked for, by its number, its name, or its time and place in the source; else the leading one.
export function valued({ doc: { values }, by }, key, terms) {
  const near = ({ keys, bare, forms, of, around }) => {
    const numbers = [key, ...terms].filter((words) => /\d/.test(words));
    const same = numbers.filter((words) => keys.includes(words) || bare === words || starts(forms, words) >= 0);
    return 20 * same.length + 10 * (of === key) + 5 * (of === by?.key) + terms.filter((term) => starts(around, term) >= 0).length;
  };
  return [...values].sort((a, b) => near(b) - near(a))[0];
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
