// Opens and closes the search box by key, pointer or touch; what searches is loaded only then.
const toggle = document.getElementById("__search");
const form = document.querySelector(".md-search__form");
if (toggle && form) {
  const root = form.closest(".md-search");
  const input = form.elements.query;
  let box, back;
  const load = () => {
    const again = () => (box = undefined); // the network may be there next time
    return (box ??= import("./search-box.js").then(({ start }) => start(form, () => close(false))).catch(again));
  };
  const open = () => {
    if (!root.contains(document.activeElement)) back = document.activeElement;
    toggle.checked = true;
    if (document.activeElement !== input) input.focus();
    load();
  };
  const close = (home = true) => {
    toggle.checked = false;
    if (root.contains(document.activeElement)) document.activeElement.blur();
    if (home && back !== document.body) back?.focus();
    back = undefined;
  };
  input.addEventListener("focus", ({ relatedTarget }) => {
    if (relatedTarget && !root.contains(relatedTarget)) back = relatedTarget;
    open();
  });
  toggle.addEventListener("change", () => (toggle.checked ? open() : close()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    load().then((first) => first?.());
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== toggle && !root.contains(relatedTarget)) toggle.checked = false;
  });
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (isComposing || altKey || shiftKey) return;
    // Not a bare letter, as in Material: who speaks to the computer would set it off (WCAG 2.1.4).
    if (ctrlKey !== metaKey && key.toLowerCase() === "k") (event.preventDefault(), open());
    else if (toggle.checked && key === "Escape") (event.preventDefault(), close());
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    open();
  }
}
