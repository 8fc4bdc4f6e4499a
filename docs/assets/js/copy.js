// Material puts each copy button into a navigation landmark, all of them without a name: they are none.
for (const code of document.querySelectorAll("pre")) {
  new MutationObserver(() => code.querySelector(".md-code__nav")?.setAttribute("role", "presentation"))
    .observe(code, { childList: true });
}
