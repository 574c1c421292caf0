/**
 * The dialect of OpenAI's speech API (platform.openai.com/docs/api-reference/audio/createSpeech), over the same narrations and
 * sound as {@code /api/speech}: its names for parameters, formats and voices, and its shape of errors.
 */
@NullMarked
package dev.lectern.http.dialect.openai;

import org.jspecify.annotations.NullMarked;
