// What gets the focus in a bar or a table that scrolls sideways comes into sight whole: browsers are content with a part.
document.addEventListener("focusin", ({ target }) => {
  if (target.closest(".ds-bar, .ds-scroll > *")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
