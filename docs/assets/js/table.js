// Sorting and filtering of table.ds-table--sort. Without script the table is complete and in its own order.
for (const table of document.querySelectorAll("table.ds-table--sort")) {
  const number = (text) => Number(text.replace(/,/g, ""));
  const words = (cell) => (cell.querySelector(".ds-value__text") ?? cell).textContent.trim();
  const key = (row, at) => row.cells[at].dataset.sort ?? words(row.cells[at]);
  const body = table.tBodies[0];
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  [...table.tHead.rows[0].cells].forEach((cell, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...cell.childNodes);
    cell.append(button);
    button.onclick = () => {
      const down = cell.getAttribute("aria-sort") === "ascending";
      for (const other of cell.parentNode.cells) other.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows].map((row) => [key(row, at), row]);
      const figures = rows.every(([text]) => !text || !isNaN(number(text)));
      rows.sort(([a], [b]) => !a - !b || (down ? -1 : 1) * (figures ? number(a) - number(b) : order.compare(a, b)));
      body.append(...rows.map(([, row]) => row));
    };
  });

  const label = table.closest("[data-filter]")?.dataset.filter;
  if (!label) continue;
  const form = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("output");
  form.className = "ds-filter";
  input.type = "search";
  form.append(label, input, count);
  table.parentNode.before(form);
  input.oninput = () => {
    const wanted = input.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const row of body.rows) {
      const text = [...row.cells].map(words).join(" ").toLowerCase();
      shown += !(row.hidden = !wanted.every((word) => text.includes(word)));
    }
    count.value = input.value && `${shown} / ${body.rows.length}`;
  };
}
