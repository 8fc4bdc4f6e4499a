// Opens the search box by key or touch; what searches is loaded only then.
const toggle = document.getElementById("__search");
const form = document.querySelector(".md-search__form");
if (toggle && form) {
  const input = form.elements.query;
  let box;
  const load = () => (box ??= import("./search-box.js").then(({ start }) => start(form, toggle)));
  const open = () => {
    toggle.checked = true;
    load();
  };
  input.addEventListener("focus", open);
  toggle.addEventListener("change", () => (toggle.checked ? input.focus() : input.blur()));
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || toggle.checked || !["/", "s", "f"].includes(key)) return;
    if (target.isContentEditable || target.closest("input, textarea, select")) return;
    event.preventDefault();
    open();
    input.focus();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    open();
    input.focus();
  }
}
