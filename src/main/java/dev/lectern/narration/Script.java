package dev.lectern.narration;

import java.util.Iterator;

/**
 * The passages of one narration, cut as they are asked for: the first costs the same however long the article is. Every
 * iteration gives the same passages. The first passage is one sentence. Nothing speakable gives no passage.
 */
public interface Script extends Iterable<Passage> {
    @Override
    Iterator<Passage> iterator();
}
