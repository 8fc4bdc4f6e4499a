// What tells a control or a link from its surroundings, and how much it stands out from them: border, icon, underline.
() => {
  const { rgba, over, contrast, ground, seen, where } = window.probe();
  const found = [];
  const note = (element, kind, colour, paper) => found.push({ where: where(element), kind, contrast: contrast(over(rgba(colour), paper), paper) });
  for (const field of document.querySelectorAll("input:not([type=radio], [type=checkbox]), select, textarea")) {
    if (!seen(field) || field.getBoundingClientRect().left >= innerWidth) continue;
    const frame = field.closest("form") ?? field;
    const lines = [field, frame].flatMap((each) => {
      const { borderBottomWidth, borderBottomColor, boxShadow } = getComputedStyle(each);
      const shadow = boxShadow.match(/^(.+\)) /)?.[1];
      return [...(parseFloat(borderBottomWidth) ? [borderBottomColor] : []), ...(shadow ? [shadow] : [])];
    });
    const paper = ground(frame.parentElement);
    const best = lines.toSorted((a, b) => contrast(over(rgba(b), paper), paper) - contrast(over(rgba(a), paper), paper))[0];
    note(field, "border", best ?? "transparent", paper);
  }
  for (const icon of document.querySelectorAll("label svg, button svg, .md-footer svg, .ds-mark")) {
    if (seen(icon)) note(icon, "icon", getComputedStyle(icon.querySelector("path")).fill, ground(icon.parentElement));
  }
  for (const link of document.querySelectorAll("p a, li a, td a, .ds-value__text")) {
    const { textDecorationLine: line, textDecorationColor: colour } = getComputedStyle(link);
    if (seen(link) && line.includes("underline") && rgba(colour)[3]) note(link, "underline", colour, ground(link));
  }
  return found;
}
