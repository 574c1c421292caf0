// Speaks through the official client at the address on standard input, and prints what came as JSON: for each format how
// many bytes in how many pieces, the lists, the events of a stream, and the errors as the client names them.
const { readFileSync } = require("node:fs");
const OpenAI = require("openai");

const client = new OpenAI({ baseURL: readFileSync(0, "utf8").trim() + "/v1", apiKey: "none", maxRetries: 0 });
const input = "Hello there. This is spoken for the official client, and it is streamed while it is made.";

async function streamed(parameters) {
  const answer = await client.audio.speech.create({ model: "tts-1", voice: "nova", input, ...parameters });
  let bytes = 0;
  let pieces = 0;
  let start = "";
  for await (const piece of answer.body) {
    start = start || Buffer.from(piece.subarray(0, 4)).toString("latin1");
    bytes += piece.length;
    pieces += 1;
  }
  return { type: answer.headers.get("content-type"), length: answer.headers.get("content-length"), start, bytes, pieces };
}

async function events() {
  const answer = await client.audio.speech.create({ model: "tts-1", voice: { id: "nova" }, input, stream_format: "sse",
    response_format: "pcm" });
  const all = (await answer.text()).trim().split("\n\n").map((event) => JSON.parse(event.replace(/^data: /, "")));
  const sound = Buffer.concat(all.filter((event) => event.audio).map((event) => Buffer.from(event.audio, "base64")));
  return { types: [...new Set(all.map((event) => event.type))], last: all.at(-1).type, bytes: sound.length };
}

async function refused(parameters) {
  try {
    await client.audio.speech.create({ model: "tts-1", voice: "alloy", input, ...parameters });
    return "answered";
  } catch (error) {
    return { name: error.constructor.name, status: error.status, param: error.param, code: error.code };
  }
}

// Takes some of a long text and leaves.
async function left() {
  const answer = await client.audio.speech.create({ model: "tts-1", voice: "coral", input: (input + " ").repeat(400) });
  let bytes = 0;
  for await (const piece of answer.body) {
    bytes += piece.length;
    if (bytes > 20_000) break;
  }
  return { bytes };
}

(async () => {
  const formats = {};
  for (const response_format of ["mp3", "opus", "flac", "wav", "pcm"]) {
    formats[response_format] = await streamed({ response_format });
  }
  const models = [];
  for await (const model of client.models.list()) {
    models.push(model.id);
  }
  console.log(JSON.stringify({
    formats,
    slow: await streamed({ response_format: "pcm", speed: 0.5 }),
    fast: await streamed({ response_format: "pcm", speed: 4, instructions: "Speak like a pirate." }),
    slowest: await streamed({ response_format: "pcm", speed: 0.25, voice: { id: "kevin16" } }),
    tooFast: await refused({ speed: 4.5 }),
    unknown: await refused({ loudness: 3 }),
    form: await refused({ stream_format: "websocket" }),
    empty: await refused({ input: "" }),
    left: await left(),
    notice: (await client.audio.speech.create({ model: "gpt-4o-mini-tts", voice: "sage", input: "Hello.",
      instructions: "Whisper." })).headers.get("lectern-notice"),
    events: await events(),
    models,
    model: (await client.models.retrieve("tts-1")).id,
    voice: await refused({ voice: "nobody" }),
    aac: await refused({ response_format: "aac" }),
    unknownModel: await refused({ model: "no-such" }),
  }));
})();
