// What gets the focus inside something that scrolls comes into sight whole, its ring too: browsers are content with a part.
document.addEventListener("focusin", ({ target }) => {
  if (target.closest(".ds-bar, .ds-scroll > *, .md-sidebar")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
