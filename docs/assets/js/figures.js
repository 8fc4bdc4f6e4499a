// Lets readers use a chart once it is near the screen. Without it, or if it fails, each stays the picture it is.
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    import("./figure.js").then(({ hydrate }) => hydrate(target)).catch(() => {});
  }
}, { rootMargin: "200px" });
for (const figure of document.querySelectorAll(".ds-figure:has(.ds-figure__chart)")) {
  if (figure.querySelector("tr[data-mark]")) seen.observe(figure);
}

// Citations get their day once they are seen, and explanations of values their tools once they are open.
const cite = (use) => import("./cite.js").then(use).catch(() => {});
if (document.querySelector("article > pre [data-accessed], [open] [data-accessed]")) cite(({ dated }) => dated(document));
document.addEventListener("toggle", ({ target }) => {
  if (target.querySelector("[data-accessed]")) cite(({ dated }) => dated(target));
  if (target.matches(".ds-pop:not(.ds-preview):popover-open")) cite(({ equip }) => equip(target));
}, true);

// Links to terms and figures show what they lead to; what shows it comes with the reader's first move.
if (HTMLElement.prototype.showPopover && document.querySelector("a:is(.ds-term, .ds-figure-link)")) {
  for (const move of ["pointerover", "pointerdown", "focusin", "scroll"]) {
    addEventListener(move, () => import("./preview.js").catch(() => {}), { once: true, passive: true });
  }
}
