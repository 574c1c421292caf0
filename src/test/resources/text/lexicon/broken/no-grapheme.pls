<!-- Line 3: A lexeme has a grapheme -->
<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
<lexeme><alias>x</alias></lexeme></lexicon>
