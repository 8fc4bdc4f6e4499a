// How much of the window's height is taken by what stays in place while the page scrolls.
() => {
  const { seen } = window.probe();
  const stays = (each) => ["fixed", "sticky"].includes(getComputedStyle(each).position) && seen(each);
  const boxes = [...document.querySelectorAll("body *")].filter(stays).map((each) => each.getBoundingClientRect());
  const high = ({ top, bottom }) => Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
  return boxes.filter(({ width }) => width > innerWidth / 2).reduce((sum, box) => sum + high(box), 0) / innerHeight;
}
