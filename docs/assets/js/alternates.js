// Material asks for a sitemap at every link[rel=alternate] it finds once the document is ready, which
// gives a failed request for each edition of each page. Hide the links from it until it has looked.
{
  const links = document.querySelectorAll("link[rel=alternate]");
  for (const link of links) link.rel = "alternate ";
  addEventListener("load", () => { for (const link of links) link.rel = "alternate"; });
}
