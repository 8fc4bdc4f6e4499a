// Puts today's date into citations, and offers in the explanation of a value to cite and to challenge it. Without it
// the date is left to the reader, and both stand where the explanation leads to.
const now = new Date();
const day = now.toLocaleDateString("sv"); // year-month-day
const [y, m, d] = day.split("-").map(Number);
const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(now);
const filled = (text, words) => text.replace(/\{(\w+)\}/g, (gap, name) => words[name] ?? gap);
const seen = (text) => filled(text, { y, m, d, day, date });

export function dated() {
  for (const each of document.querySelectorAll("[data-accessed]")) each.textContent = seen(each.dataset.accessed);
}

export function equip(explanation) {
  const tools = document.getElementById("ds-value-tools");
  if (!tools || explanation.querySelector(".ds-pop__tools")) return;
  const { cite, from, stated } = explanation.dataset;
  const id = explanation.closest("[data-observation]").dataset.observation;
  explanation.append(tools.content.cloneNode(true));
  const copy = explanation.querySelector(".ds-pop__tools button");
  copy.onclick = () => navigator.clipboard.writeText(seen(cite)).then(() => { copy.textContent = copy.dataset.done; });
  if (!navigator.clipboard) copy.remove(); // browsers give it to safe addresses only
  const challenge = explanation.querySelector(".ds-pop__challenge");
  const words = { id, from, stated };
  for (const name in words) words[name] = encodeURIComponent(words[name]);
  if (challenge) challenge.href = filled(challenge.dataset.href, words);
}
