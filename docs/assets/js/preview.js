// Shows beside a link to a term or a figure what it leads to: by pointer, key and touch. Without this it is a link. The
// words of all of them come in one file, a figure's drawing from its page for frames, and none before it is asked for.
const WAIT = 250; // ms that a pointer rests first, and may be away
const LINKS = "a:is(.ds-term, .ds-figure-link)[href]";
const ROOT = new URL("../../", import.meta.url);
const pop = document.createElement("div");
pop.className = "ds-pop ds-preview";
pop.id = "ds-preview";
pop.popover = "manual";
let told; // the words, once they are asked for
let now = null; // the link that is wanted
let timer;
let touched = false;

async function got(path, read) {
  const response = await fetch(new URL(path, ROOT));
  if (!response.ok) throw new Error(path);
  return response[read]();
}

function add(tag, css, text) {
  const made = document.createElement(tag);
  made.className = css;
  made.textContent = text;
  pop.append(made);
  return made;
}

async function draw(id, place) {
  const page = new DOMParser().parseFromString(await got(`embed/${id}/`, "text"), "text/html");
  const svg = page.querySelector(".ds-narrow svg");
  if (!svg) return; // a diagram: its page is near
  svg.setAttribute("aria-hidden", "true"); // what it shows is said beside it
  for (const each of svg.querySelectorAll("title, desc")) each.remove();
  place.append(svg);
}

function hide() {
  clearTimeout(timer);
  if (!now) return;
  now.removeAttribute("aria-describedby");
  now.style.anchorName = "";
  now = null;
  if (pop.isConnected) pop.hidePopover();
}

async function show(link) {
  if (now === link) return;
  hide();
  now = link;
  const id = decodeURIComponent(link.hash.slice(1));
  const kind = link.classList.contains("ds-term") ? "terms" : "figures";
  try {
    told ??= got("previews.json", "json");
    const { more, of } = (await told)[kind];
    if (now !== link) return;
    pop.replaceChildren();
    const [name, words] = of[id];
    add("span", "ds-pop__name", name);
    add("span", "ds-pop__words", words);
    const place = add("div", "ds-figure__chart", "");
    const on = add("a", "ds-pop__more", more);
    on.href = link.href;
    on.tabIndex = -1; // keys are on the link itself
    (link.closest("article") ?? document.body).append(pop);
    link.style.anchorName = "--ds-preview";
    pop.style.positionAnchor = "--ds-preview";
    link.setAttribute("aria-describedby", pop.id);
    pop.showPopover();
    if (kind === "figures") await draw(id, place).catch(() => {}); // without a network there are words
  } catch {
    told = now = null;
  }
}

const found = (target) => target.closest?.(LINKS);
function over(target) {
  clearTimeout(timer);
  if (found(target)) timer = setTimeout(show, WAIT, found(target));
  else if (now && now !== document.activeElement && !pop.contains(target)) timer = setTimeout(hide, WAIT);
}
const reached = (target) => found(target) && target.matches(":focus-visible");

addEventListener("pointerover", ({ target, pointerType }) => pointerType === "touch" || over(target));
addEventListener("focusin", ({ target }) => {
  if (reached(target)) show(target);
  else if (!pop.contains(target)) hide();
});
addEventListener("pointerdown", ({ target, pointerType }) => {
  touched = pointerType === "touch";
  if (found(target) !== now && !pop.contains(target)) hide();
});
addEventListener("click", async (event) => {
  const link = found(event.target);
  if (!touched || !link || link === now || pop.contains(link)) return;
  event.preventDefault();
  await show(link);
  if (!now) location.assign(link.href); // nothing came
});
addEventListener("keydown", ({ key }) => key === "Escape" && hide());

// What was reached before this was here.
const first = document.querySelector(`${LINKS}:hover`);
if (reached(document.activeElement)) show(document.activeElement);
else if (first && !matchMedia("(hover: none)").matches) over(first);
