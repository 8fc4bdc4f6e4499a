// Sorting and filtering of table.ds-table--sort. Without script the table is complete and in its own order.
for (const table of document.querySelectorAll("table.ds-table--sort")) {
  const number = (text) => Number(text.replace(/,/g, ""));
  const words = (cell) => (cell.querySelector(".ds-value__text") ?? cell).textContent.trim();
  const key = (row, at) => row.cells[at].dataset.sort ?? words(row.cells[at]);
  const choice = (row, at) => row.cells[at].dataset.choice ?? words(row.cells[at]);
  const groups = [...table.tBodies].map((body) => [body, [...body.rows].filter((row) => row.className !== "ds-group")]);
  const all = groups.flatMap(([, rows]) => rows);
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((cell, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...cell.childNodes);
    cell.append(button);
    button.onclick = () => {
      const down = cell.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      const figures = all.every((row) => !key(row, at) || !isNaN(number(key(row, at))));
      const compare = (a, b) => (figures ? number(a) - number(b) : order.compare(a, b));
      for (const [body, own] of groups) { // like is compared with like
        const rows = own.map((row) => [key(row, at), row]);
        rows.sort(([a], [b]) => !a - !b || (down ? -1 : 1) * compare(a, b));
        body.append(...rows.map(([, row]) => row));
      }
    };
  });

  const label = table.closest("[data-filter]")?.dataset.filter;
  if (!label) continue;
  const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);
  const [form, field, input, count] = [make("div", { className: "ds-filter" }), make("label"), make("input", { type: "search" }), make("output")];
  const choices = heads.flatMap((cell, at) => {
    if (!cell.dataset.choose) return [];
    const select = make("select", { ariaLabel: cell.dataset.choose });
    const offered = new Set(all.map((row) => choice(row, at)).filter(Boolean));
    select.append(new Option(cell.dataset.choose, ""), ...[...offered].map((each) => new Option(each)));
    return [[select, at]];
  });
  field.append(label, input);
  form.append(field, ...choices.map(([select]) => select), count);
  table.parentNode.before(form);
  form.oninput = () => {
    const wanted = input.value.toLowerCase().split(/\s+/);
    for (const row of all) {
      const text = [...row.cells].map(words).join(" ").toLowerCase();
      const chosen = choices.every(([select, at]) => !select.value || select.value === choice(row, at));
      row.hidden = !chosen || !wanted.every((word) => text.includes(word));
    }
    for (const [body, rows] of groups) body.hidden = rows.every((row) => row.hidden);
    const shown = all.filter((row) => !row.hidden).length;
    count.value = shown < all.length ? `${shown} / ${all.length}` : "";
  };
}
