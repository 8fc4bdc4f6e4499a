// What the theme and browsers leave to mend. Each part can go when what it mends has been mended there.

// Material asks for a sitemap at every link[rel=alternate] it finds once the document is ready, which
// gives a failed request for each edition of each page. Hide the links from it until it has looked.
{
  const links = document.querySelectorAll("link[rel=alternate]");
  for (const link of links) link.rel = "alternate ";
  addEventListener("load", () => { for (const link of links) link.rel = "alternate"; });
}

// Material puts each copy button into a navigation landmark, all of them without a name: they are none.
for (const code of document.querySelectorAll("pre")) {
  new MutationObserver(() => code.querySelector(".md-code__nav")?.setAttribute("role", "presentation"))
    .observe(code, { childList: true });
}

// What a key brings the focus to comes into sight whole, its ring too: browsers are content with a part. Nothing lies
// over it.
const above = document.querySelector(".md-top");
document.addEventListener("focusin", ({ target }) => {
  const keyed = target.matches(":focus-visible");
  above?.classList.toggle("ds-away", keyed && !!target.closest(".md-content, .md-footer"));
  if (keyed && !target.closest(".md-header")) {
    target.scrollIntoView?.({ block: "nearest", inline: "nearest", behavior: "instant" });
  }
});
document.addEventListener("focusout", () => above?.classList.remove("ds-away"));

// What an address leads to may be folded away: not every browser opens it.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest("details:not([open])");
  if (!folded) return;
  for (let each = folded; each; each = each.parentElement.closest("details")) each.open = true;
  target.scrollIntoView();
}
reveal();
addEventListener("hashchange", reveal);

// On a phone the section bar is longer than the screen: it shows where one is.
for (const tab of document.querySelectorAll(".ds-bar [aria-current]")) {
  tab.closest(".ds-bar__inner").scrollLeft += tab.getBoundingClientRect().left - (innerWidth - tab.offsetWidth) / 2;
}
