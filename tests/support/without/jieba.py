"""In place of the real one in builds of tests: who only builds a site has none, and it takes its time."""

raise ImportError("a build has no jieba")
