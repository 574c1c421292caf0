<!-- Line 3: An alias says what to read instead -->
<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
<lexeme><grapheme>x</grapheme><alias> </alias></lexeme></lexicon>
