// The words of charts that lie over other words of their chart, leave it, or are cut at the edge of the screen.
() => {
  const faults = [];
  let seen = 0;
  const said = (word) => `“${word.text.slice(0, 30)}”`;
  for (const chart of document.querySelectorAll("svg.ds-chart")) {
    const frame = chart.getBoundingClientRect();
    if (!frame.width || !chart.checkVisibility()) continue;
    const name = chart.closest("[data-figure]")?.dataset.figure ?? chart.querySelector("title").textContent;
    const words = [...chart.querySelectorAll("text")].map((element) => {
      const line = document.createRange();
      line.selectNodeContents(element);
      const { left, right, top, bottom } = line.getBoundingClientRect();
      // the letters themselves, not the room that the face keeps above and below them
      const middle = (top + bottom) / 2;
      const half = parseFloat(getComputedStyle(element).fontSize) * chart.getScreenCTM().a * 0.36;
      return { text: element.textContent, left, right, top: middle - half, bottom: middle + half };
    });
    seen += words.length;
    words.forEach((one, at) => {
      const out = Math.max(frame.left - one.left, one.right - frame.right, frame.top - one.top, one.bottom - frame.bottom);
      if (out > 1) faults.push(`${name}: ${said(one)} leaves its chart by ${out.toFixed(1)} px`);
      if (one.left < 0 || one.right > document.documentElement.clientWidth) faults.push(`${name}: ${said(one)} is cut at the edge`);
      for (const other of words.slice(at + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 0.5 && down > 0.5) faults.push(`${name}: ${said(one)} lies over ${said(other)}`);
      }
    });
  }
  return { seen, faults };
}
