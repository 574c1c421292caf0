<!-- Line 3: "qq" in "HH QQ" is no ARPABET phone -->
<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
<lexeme><grapheme>x</grapheme><phoneme alphabet="x-arpabet">HH QQ</phoneme></lexeme></lexicon>
