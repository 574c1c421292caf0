// Reads a feed on standard input as podcast apps do and prints what it found as JSON.
const { readFileSync } = require("node:fs");

import("podcast-partytime").then(({ parseFeed }) => {
  const feed = parseFeed(readFileSync(0, "utf8"));
  if (!feed) {
    throw new Error("podcast-partytime cannot read the feed.");
  }
  console.log(JSON.stringify(feed));
});
