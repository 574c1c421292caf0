<!-- Line 3: The alphabet "x-sampa" is unknown -->
<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
<lexeme><grapheme>x</grapheme><phoneme alphabet="x-sampa">h@</phoneme></lexeme></lexicon>
