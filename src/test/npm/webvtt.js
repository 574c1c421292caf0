// Parses WebVTT on standard input and prints the parser's complaints and the number of cues as JSON.
const { readFileSync } = require("node:fs");
const { WebVTTParser } = require("webvtt-parser");

const { cues, errors } = new WebVTTParser().parse(readFileSync(0, "utf8"), "subtitles");
console.log(JSON.stringify({ cues: cues.length, errors }));
