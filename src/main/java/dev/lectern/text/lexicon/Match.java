package dev.lectern.text.lexicon;

/** One place in a text where an entry is written: UTF-16 offsets. */
record Match(Entry entry, int from, int to) {}
