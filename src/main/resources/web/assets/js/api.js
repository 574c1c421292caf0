/* Requests to Lectern; a refusal becomes an error whose message can be shown as it is. */
import { at } from './site.js';

export class Refusal extends Error {
  /** @param parameter what of the request is at fault, where the server names it */
  constructor(status, message, parameter) {
    super(message);
    this.status = status;
    this.parameter = parameter;
  }
}

/** The answer, or a Refusal with the server's own words. */
export async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refusal(0, unreachable());
  }
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

/** Why no answer comes. */
export const gone = () => (navigator.onLine ? 'Lectern cannot be reached.' : 'This device is offline.');

/** The same, with what to do about it. */
export const unreachable = () => `${gone()} ${navigator.onLine
  ? 'Check that it is running, then try again.'
  : 'Try again when it is connected.'}`;

export const getJson = async (path, options) => (await ask(path, options)).json();

/** Sends a value as JSON. */
export const send = (method, path, value, options = {}) =>
  ask(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value), ...options });

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  return new Refusal(answer.status, problem.detail ?? problem.title ?? `Lectern answered ${answer.status}. Try again.`,
    problem.parameter);
}

export const articlePath = (id) => at(`/api/articles/${encodeURIComponent(id)}`);
