// Where colours are the reader's: what of the charts is not, and which fields and panels have no edge.
() => {
  const { rgba, seen, where } = window.probe();
  const names = "Canvas CanvasText LinkText GrayText ButtonText ButtonFace ButtonBorder Field FieldText Highlight";
  const system = names.split(" ").map((name) => rgba(name).join());
  const foreign = [...document.querySelectorAll("svg.ds-chart *")].filter(seen).flatMap((each) =>
    ["fill", "stroke"].map((key) => getComputedStyle(each)[key])
      .filter((colour) => colour !== "none" && !system.includes(rgba(colour).join()))
      .map((colour) => `${where(each)} has a colour of its own: ${colour}`));
  const edge = (each) => parseFloat(getComputedStyle(each).borderBottomWidth) > 0;
  const panels = [...document.querySelectorAll("input[type=search], .ds-pop:popover-open, .md-search__form")].filter(seen);
  const bare = panels.filter((each) => !edge(each) && !edge(each.closest("form") ?? each));
  return [...foreign, ...bare.map((each) => `${where(each)} has no edge`)];
}
