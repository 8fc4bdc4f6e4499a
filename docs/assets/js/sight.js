// What a key brings the focus to comes into sight whole, its ring too: browsers are content with a part.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches(":focus-visible") && !target.closest(".md-header")) {
    target.scrollIntoView?.({ block: "nearest", inline: "nearest", behavior: "instant" });
  }
});
