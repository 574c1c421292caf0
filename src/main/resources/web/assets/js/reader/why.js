/* Why there is no sound. A media element tells nothing of an answer but that it was none; the server says it in words. */
import { ask } from '../api.js';

/** Words to show: what the server refuses with, if it refuses still. */
export async function why(address) {
  try {
    const answer = await ask(address, { headers: { Range: 'bytes=0-1' }, cache: 'no-store' });
    await answer.body?.cancel();
    return 'The sound did not come through.';
  } catch (refusal) {
    return refusal.message;
  }
}
