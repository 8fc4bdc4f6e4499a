// Finds places by name, value and text. Both Chinese scripts are read as one; what is typed without spaces is cut
// where the site's own words end, so that no word list is needed.
import { ALIAS, FOREIGN, LATIN, LONGEST, RECORD, SAID, likeness, strength, together, valued } from "./search-rank.js";

const ASKING = /^(how|many|much|what|which|who|when|where|is|are|was|were|do|does|did|[几幾])$/;
const ASKED = /(多少|[哪那]些|什[么麼]|怎[样樣]|如何)/; // asked in a run of Chinese: never cut, whatever the site's texts hold
const WORDS = /[\p{L}\p{N}]+(?:[.&+:/][\p{L}\p{N}]+)*%?/gu;
const PARTS = /[\u3400-\u9fff\u3007]+|\d[\d.]*%?(?=[a-z])|[^\u3400-\u9fff\u3007]+/g;
const NAME = 0.25; // what a heading's own words count beside a record's
const SOME = 0.4; // of what a query says
const MOST = 30; // results
const TYPED = 200; // characters of a query that are read
const MISSPELT = /^[a-z]{5,}$/; // shorter words have too many neighbours

// Whether two words are one letter apart: one more, one less, another one, or two in turn.
function near(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const same = (left, right) => a.slice(at + left) === b.slice(at + right);
  return same(1, 1) || same(1, 0) || same(0, 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && same(2, 2));
}

export class Index {
  constructor({ fold: [from, to], docs, other, suggested = [] }) {
    const forms = [...to];
    this.forms = new Map([...from].map((character, at) => [character, forms[at]]));
    this.other = other;
    this.docs = docs.map((doc) => this.read(doc));
    this.all = this.docs.flatMap(({ said, about, names }) => [said, about, ...names.map(({ folded }) => folded)]).join("\n");
    this.suggested = suggested.map((url) => this.docs.find((doc) => doc.url === url)).filter(Boolean);
    this.values = new Set(this.docs.flatMap(({ values }) => values.flatMap(({ keys }) => keys)));
  }

  read({ url, title, kind, text, weight = 0, heading = 0, names = [], others = [], values = [], exact = [], about = "", also = [], lang = "", titled = "" }) {
    const name = (text, less) => ({ text, less, foreign: less === FOREIGN, folded: this.fold(text), key: this.key(text) });
    return {
      url, title, kind, text, weight, heading, lang, titled,
      names: [
        ...[title, ...names].map((each) => name(each, 0)),
        ...others.map((each) => name(each, FOREIGN)),
        ...also.map((each) => name(each, ALIAS)),
      ],
      values: values.map(([of, shown, origin, status, forms, bare]) => ({
        shown, origin, status, bare,
        of: this.key(of),
        keys: forms.map((form) => this.key(form)),
        forms: this.fold(forms.join(" ")),
        around: this.fold(`${of} ${origin} ${status}`),
      })),
      about: this.fold(about),
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
    const terms = [...new Set(parts.flatMap((part) => (LATIN.test(part) || this.values.has(part) ? [part] : this.pieces(part))))];
    const asked = terms.filter((term) => !ASKING.test(term) && !ASKED.test(term));
    return asked.length ? asked : terms;
  }

  pieces(run) {
    return run.split(ASKED).filter(Boolean).flatMap((part) => (ASKED.test(part) ? [part] : this.cut(part)));
  }

  // The pieces that the site's own texts make most likely: few, and each of them often there.
  cut(run) {
    if (this.all.includes(run)) return [run];
    const best = Array(run.length).fill().concat({ cost: 0, pieces: [] });
    for (let from = run.length - 1; from >= 0; from--) {
      for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to++) {
        const piece = run.slice(from, to);
        const times = this.all.split(piece).length - 1;
        if (!times && to > from + 1) break;
        const cost = Math.log(this.all.length / (times || 0.1)) + best[to].cost;
        if (!best[from] || cost < best[from].cost) best[from] = { cost, pieces: [piece, ...best[to].pieces] };
      }
    }
    return best[0].pieces;
  }

  // What nothing is found by is taken for words that the site has, one mistake apart.
  find(typed) {
    const query = typed.slice(0, TYPED);
    const terms = this.terms(query);
    const exact = this.search(query, terms);
    if (exact.total || !terms.length) return exact;
    const mended = terms.map((term) => this.spelt(term));
    const instead = mended.join(" ");
    return instead === terms.join(" ") ? exact : { ...this.search(instead, mended), instead };
  }

  // What the empty box offers.
  offered() {
    return this.suggested.map((doc) => ({ doc, value: doc.values[0], direct: true }));
  }

  spelt(word) {
    if (!MISSPELT.test(word)) return word;
    this.words ??= this.all.match(/[a-z]{4,}/g).reduce((all, each) => all.set(each, (all.get(each) ?? 0) + 1), new Map());
    if (this.words.has(word)) return word;
    const close = [...this.words].filter(([each]) => near(word, each));
    return close.sort(([, a], [, b]) => b - a)[0]?.[0] ?? word;
  }

  search(query, terms) {
    if (!terms.length) return { terms, total: 0, found: [], missing: [] };
    const key = this.key(query);
    const points = this.docs.map((doc) => terms.map((term) => strength(doc, term)));
    // A rare word says more; one that stands nearly everywhere, or nowhere, is not asked for.
    const times = terms.map((_, at) => points.filter((row) => row[at]).length);
    const rare = times.map((count) => (count ? Math.log(1 + this.docs.length / (1 + count)) : 0));
    const needed = rare.map((weight) => weight > Math.log(4));
    const most = rare.reduce((sum, weight) => sum + weight, 0) || 1;
    const scored = this.docs.map((doc, place) => {
      const row = points[place];
      const held = rare.reduce((sum, weight, at) => sum + (row[at] ? weight : 0), 0);
      const { whole, by } = likeness(doc, key);
      const sum = whole + together(doc, terms) + rare.reduce((all, weight, at) => all + weight * row[at], 0) / most;
      const full = whole >= 850 || (held > 0 && terms.every((_, at) => row[at] || !needed[at]));
      const direct = whole >= 850 || row.every((each, at) => each > SAID || !times[at]); // found without its text
      return { doc, by, full, direct, share: held / most, points: sum * (doc.heading ? NAME : 1) + doc.weight };
    });
    let found = scored.filter(({ full }) => full);
    if (!found.some(({ doc }) => doc.weight >= RECORD)) { // what has some of it, where no record has all
      found = scored.filter(({ full, share }) => full || share >= SOME);
      for (const each of found) each.points *= each.share;
    }
    if (!found.length) found = this.begun(key);
    found.sort((a, b) => b.points - a.points || a.doc.title.length - b.doc.title.length);
    const list = found.slice(0, MOST).map((each) => ({ ...each, value: valued(each, key, terms) }));
    return { terms, total: found.length, found: list, missing: terms.filter((_, at) => !times[at]) };
  }

  // What a number that is half typed may become.
  begun(key) {
    const begins = ({ keys }) => keys.some((each) => each.startsWith(key));
    const docs = /^\d/.test(key) ? this.docs.filter(({ values }) => values.some(begins)) : [];
    return docs.map((doc) => ({ doc, direct: true, points: doc.weight }));
  }
}
