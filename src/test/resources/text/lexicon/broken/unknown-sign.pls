<!-- Line 4: "7" in "he7" is no sign of the IPA -->
<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
<lexeme><grapheme>x</grapheme>
<phoneme>he7</phoneme></lexeme></lexicon>
