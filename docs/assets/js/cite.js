// Puts today's date into citations, and into the explanation of a value what its row on the page of its indicator
// offers: to copy its citation, to challenge it. Without it the date is left to the reader, and the row has both.
const now = new Date();
const day = now.toLocaleDateString("sv"); // year-month-day
const [y, m, d] = day.split("-").map(Number);
const parts = new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "long" }).formatToParts(now);
const month = parts.find(({ type }) => type === "month").value; // as it stands beside a day
const words = { y, m, d, day, month };

export function dated(part) {
  for (const each of part.querySelectorAll("[data-accessed]")) {
    each.textContent = each.dataset.accessed.replace(/\{(\w+)\}/g, (gap, name) => words[name] ?? gap);
  }
}

export async function equip(explanation) {
  if (explanation.querySelector(".ds-pop__tools")) return;
  const tools = Object.assign(document.createElement("span"), { className: "ds-pop__tools" });
  const { href, hash } = explanation.querySelector(".ds-pop__more");
  explanation.append(tools);
  try {
    const page = new DOMParser().parseFromString(await (await fetch(href)).text(), "text/html");
    const row = page.getElementById(hash.slice(1));
    dated(row);
    const cited = row.querySelector(".ds-cite").textContent;
    const handy = row.querySelector(".ds-value-tools__handy");
    const [address, ...challenge] = handy.children;
    address.href = href; // wherever the site stands
    const copy = Object.assign(document.createElement("button"), { type: "button", textContent: handy.dataset.copy });
    copy.hidden = !navigator.clipboard; // browsers give it to safe addresses only
    copy.onclick = () => navigator.clipboard.writeText(cited).then(() => { copy.textContent = handy.dataset.copied; });
    tools.append(address, copy, ...challenge);
  } catch {
    tools.remove(); // without a network: the next time, perhaps
  }
}
