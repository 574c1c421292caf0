<!-- Line 3: A lexeme with a role -->
<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
<lexeme role="x"><grapheme>x</grapheme><alias>y</alias></lexeme></lexicon>
