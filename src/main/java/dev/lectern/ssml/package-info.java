/**
 * SSML 1.1 (W3C Recommendation of 7 September 2010, www.w3.org/TR/speech-synthesis11) on its way in.
 *
 * <p>How to use it: {@code Ssml ssml = SsmlReader.read(xml)} gives the plain text, its paragraphs, the {@link
 * dev.lectern.text.direction.Directions} for the narration, and notices about what is not followed. The text with its
 * paragraphs as blocks makes an article; {@code narrator.narration(article, voice, manner, skips, ssml.directions())} makes
 * the narration, which is spoken like any other. When its passages are there, {@code dev.lectern.timing.BookmarkTimes} tells
 * at which frame each {@code mark} is reached. Over HTTP the same is {@code POST /api/speech} with {@code type=ssml}.
 *
 * <p>What is not well-formed, has a DOCTYPE or another root than {@code speak} is a {@link dev.lectern.ssml.SsmlException}.
 * Everything else gives speech: notices of the kind {@code UNKNOWN} are for strict callers to refuse, those of the kind
 * {@code IGNORED} for logs.
 */
@NullMarked
package dev.lectern.ssml;

import org.jspecify.annotations.NullMarked;
