// What still moves: animations under way, and elements that would take their time.
() => {
  const { where } = window.probe();
  const slow = (times) => times.split(",").some((each) => parseFloat(each) * (each.trim().endsWith("ms") ? 1 : 1000) > 10);
  const moves = [...document.querySelectorAll("*")].filter((each) => {
    const style = getComputedStyle(each);
    return (style.transitionProperty !== "none" && slow(style.transitionDuration)) || (style.animationName !== "none" && slow(style.animationDuration)) || style.scrollBehavior === "smooth";
  });
  return [...document.getAnimations().map((each) => `under way: ${each.effect?.target?.className}`), ...moves.map(where)];
}
